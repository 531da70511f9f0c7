// Stands in for the HTML language, which brings CSS and JavaScript along: HTML in a lesson is shown as text and needs no colours.

import { LanguageSupport, StreamLanguage } from '@codemirror/language';

const plain = StreamLanguage.define({ name: 'plain', token: stream => (stream.skipToEnd(), null) });

export const html = () => new LanguageSupport(plain);
export const htmlCompletionSource = () => null;
