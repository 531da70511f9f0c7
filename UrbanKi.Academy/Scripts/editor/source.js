// The text field as an editor: line numbers, colours, marks where the checker found something.

import { EditorState, RangeSetBuilder } from '@codemirror/state';
import { EditorView, Decoration, ViewPlugin, keymap, lineNumbers, highlightActiveLine, highlightActiveLineGutter, highlightSpecialChars } from '@codemirror/view';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { search, searchKeymap } from '@codemirror/search';
import { tags } from '@lezer/highlight';

/** Puts the editor in the place of the desk's text field, which goes along with it and is what the form sends. */
export function source(desk) {
  const form = desk.querySelector('form[data-source]');
  const field = form.querySelector('textarea');
  const label = desk.querySelector(`label[for="${field.id}"]`);
  let changed = () => {};
  let save = () => {};
  let takeFiles = () => {};
  let scrolled = () => {};

  const view = new EditorView({
    parent: form,
    state: EditorState.create({
      doc: field.value,
      extensions: [
        EditorView.cspNonce.of(desk.dataset.nonce),
        EditorState.phrases.of(JSON.parse(desk.dataset.words)),
        EditorState.tabSize.of(2),
        lineNumbers(),
        highlightSpecialChars(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        history(),
        lintGutter(),
        search({ top: true }),
        // A line of dashes closes the front matter and makes no heading of what stands above it.
        markdown({ base: markdownLanguage, extensions: { remove: ['SetextHeading'] }, completeHTMLTags: false }),
        syntaxHighlighting(colours),
        containers,
        look,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          'aria-labelledby': label.id,
          'aria-describedby': field.getAttribute('aria-describedby'),
          lang: field.lang,
          spellcheck: 'true',
          tabindex: '0',
          autocapitalize: 'sentences',
        }),
        // Tab is not among these keys: it leaves the editor, as it leaves any other field.
        keymap.of([
          { key: 'Mod-s', preventDefault: true, run: () => (save(), true) },
          { key: 'Mod-b', preventDefault: true, run: () => (text.wrap('**'), true) },
          { key: 'Mod-i', preventDefault: true, run: () => (text.wrap('*'), true) },
          ...searchKeymap,
          ...historyKeymap,
          ...lintKeymap,
          ...defaultKeymap,
        ]),
        EditorView.updateListener.of(update => {
          if (!update.docChanged) return;
          field.value = update.state.doc.toString();
          changed();
        }),
        EditorView.domEventHandlers({
          paste: event => files(event, event.clipboardData),
          drop: event => files(event, event.dataTransfer),
          dragover: event => {
            if (event.dataTransfer.types.includes('Files')) form.classList.add('is-dragged');
          },
          dragleave: () => form.classList.remove('is-dragged'),
        }),
      ],
    }),
  });
  view.scrollDOM.addEventListener('scroll', () => {
    const { scrollTop, scrollHeight, clientHeight } = view.scrollDOM;
    scrolled(scrollTop / Math.max(1, scrollHeight - clientHeight));
  }, { passive: true });
  field.hidden = true;
  field.value = view.state.doc.toString();
  label.addEventListener('click', () => view.focus());

  function files(event, data) {
    form.classList.remove('is-dragged');
    const images = [...(data?.files ?? [])].filter(file => file.type.startsWith('image/'));
    if (!images.length) return false;
    event.preventDefault();
    takeFiles(images[0]);
    return true;
  }

  const text = {
    value: () => field.value,
    focus: () => view.focus(),
    onChange: action => (changed = action),
    onSave: action => (save = action),
    onFiles: action => (takeFiles = action),
    onScroll: action => (scrolled = action),
    selected: () => view.state.sliceDoc(view.state.selection.main.from, view.state.selection.main.to),

    /** Another text altogether; the old one comes back with "undo". */
    replace(words) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: words } });
      view.focus();
    },

    /** Signs on both sides of what is selected. */
    wrap(sign) {
      const { from, to } = view.state.selection.main;
      view.dispatch({
        changes: [{ from, insert: sign }, { from: to, insert: sign }],
        selection: { anchor: from + sign.length, head: to + sign.length },
      });
      view.focus();
    },

    /** Signs before each selected line. */
    begin(sign) {
      const { from, to } = view.state.selection.main;
      const changes = [];
      for (let at = view.state.doc.lineAt(from).number; at <= view.state.doc.lineAt(to).number; at++) changes.push({ from: view.state.doc.line(at).from, insert: sign });
      view.dispatch({ changes, selection: { anchor: to + sign.length * changes.length } });
      view.focus();
    },

    /** Words in the place of what is selected. */
    put(words) {
      view.dispatch(view.state.replaceSelection(words), { scrollIntoView: true });
      view.focus();
    },

    /** A piece that stands by itself: behind the paragraph or the box in which the cursor is, with empty lines round it. Its first words are selected, to be written over. */
    insert(piece) {
      const { doc } = view.state;
      const line = endOfBlock(doc, doc.lineAt(view.state.selection.main.head).number);
      const end = line === 0 ? 0 : doc.line(line).to;
      const before = line === 0 ? '' : doc.line(line).text.trim() === '' ? '\n' : '\n\n';
      const after = line < doc.lines && doc.line(line + 1).text.trim() !== '' ? '\n' : '';
      const from = end + before.length;
      const words = /^(?::::.*\n)?(?:> \[!.*\n)?(?:> |\| |## )?(.*)/.exec(piece);
      const start = from + (words ? words[0].length - words[1].length : 0);
      view.dispatch({
        changes: { from: end, insert: `${before}${piece}${line < doc.lines ? after : '\n'}` },
        selection: { anchor: start, head: start + (words ? words[1].length : 0) },
        scrollIntoView: true,
      });
      view.focus();
    },

    /** Marks what the checker found; places count from 1. */
    mark(findings) {
      const { doc } = view.state;
      const place = (line, column) => {
        const at = doc.line(Math.min(Math.max(1, line), doc.lines));
        return Math.min(at.from + column - 1, at.to);
      };
      view.dispatch(setDiagnostics(view.state, findings.map(finding => {
        const from = place(finding.line, finding.column);
        const to = finding.endLine ? place(finding.endLine, finding.endColumn) : doc.lineAt(from).to;
        return { from, to: Math.max(from, to), severity: finding.severity, message: finding.message };
      })));
    },

    goTo(line, column) {
      const at = view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines));
      view.dispatch({ selection: { anchor: Math.min(at.from + column - 1, at.to) }, effects: EditorView.scrollIntoView(at.from, { y: 'center' }) });
      view.focus();
      view.dom.scrollIntoView({ block: 'nearest' });
    },
  };
  text.mark(JSON.parse(desk.dataset.marks));
  return text;
}

/** The last line of the paragraph, box or front matter that this line belongs to. */
function endOfBlock(doc, number) {
  const open = /^:::\s*\S/;
  const close = /^:::\s*$/;
  if (doc.line(1).text.trimEnd() === '---')
    for (let at = 2; at <= doc.lines; at++)
      if (doc.line(at).text.trimEnd() === '---') {
        if (number <= at) return at;
        break;
      }
  for (let at = number; at >= 1; at--) {
    if (close.test(doc.line(at).text) && at < number) break;
    if (!open.test(doc.line(at).text)) continue;
    for (let end = number; end <= doc.lines; end++) if (close.test(doc.line(end).text)) return end;
    return doc.lines;
  }
  let end = number;
  while (end < doc.lines && doc.line(end).text.trim() !== '' && doc.line(end + 1).text.trim() !== '') end++;
  return end;
}

/** What only our Markdown has: boxes, answers, gaps. */
const signs = [
  [/^:::.*$/gm, 'cm-box'],
  [/^\s*[-*+] (?:\([ xX]?\)|\[[ xX]\])/gm, 'cm-answer'],
  [/^= .*$/gm, 'cm-answer'],
  [/\{\{[^{}\n]*\}\}/g, 'cm-answer'],
];
const containers = ViewPlugin.fromClass(
  class {
    constructor(view) {
      this.decorations = marks(view);
    }
    update(update) {
      if (update.docChanged || update.viewportChanged) this.decorations = marks(update.view);
    }
  },
  { decorations: plugin => plugin.decorations },
);

function marks(view) {
  const found = [];
  for (const { from, to } of view.visibleRanges) {
    const start = view.state.doc.lineAt(from).from;
    const text = view.state.sliceDoc(start, to);
    for (const [sign, name] of signs) for (const match of text.matchAll(sign)) if (match[0]) found.push([start + match.index, start + match.index + match[0].length, name]);
  }
  const builder = new RangeSetBuilder();
  for (const [from, to, name] of found.sort((one, other) => one[0] - other[0] || other[1] - one[1])) builder.add(from, to, Decoration.mark({ class: name }));
  return builder.finish();
}

const colours = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '600', color: 'var(--ac-text)' },
  { tag: tags.strong, fontWeight: '600' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: [tags.link, tags.url], color: 'var(--ac-action)' },
  { tag: tags.quote, color: 'var(--ac-muted)' },
  { tag: [tags.processingInstruction, tags.contentSeparator], color: 'var(--ac-muted)' },
  { tag: tags.monospace, color: 'var(--ac-text)' },
]);

const look = EditorView.theme({
  '&': { backgroundColor: 'var(--ac-card)', color: 'var(--ac-text)', fontSize: '0.9375rem' },
  '&.cm-focused': { outline: '4px solid var(--ac-focus)', outlineOffset: '-4px' },
  '.cm-scroller': { lineHeight: '1.625rem', fontFamily: 'var(--ac-mono)' },
  '.cm-content': { caretColor: 'var(--ac-text)', padding: '0.75rem 0' },
  '.cm-line': { padding: '0 0.75rem' },
  '.cm-gutters': { backgroundColor: 'var(--ac-well)', color: 'var(--ac-muted)', borderRight: '1px solid var(--ac-line)' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 0.25rem 0 0.75rem' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in oklab, var(--ac-action) 5%, transparent)' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--ac-tint-strong)', color: 'var(--ac-text)' },
  '.cm-box': { color: 'var(--ac-action)', fontWeight: '600' },
  '.cm-answer': { color: 'var(--kern-color-feedback-success)', fontWeight: '600' },
  '.cm-panels': { backgroundColor: 'var(--ac-well)', color: 'var(--ac-text)', borderColor: 'var(--ac-line)' },
  '.cm-panel.cm-search': { fontSize: '1rem', padding: '0.5rem 0.75rem' },
  '.cm-panel.cm-search *:not(i)': { fontFamily: '"Fira Sans", sans-serif' },
  '.cm-textfield, .cm-button': { backgroundColor: 'var(--ac-card)', backgroundImage: 'none', color: 'var(--ac-text)', border: '1px solid var(--ac-edge)', fontSize: '1rem', minHeight: '2rem' },
  '.cm-panel.cm-search [name=close]': { color: 'var(--ac-text)', minWidth: '2rem', minHeight: '2rem' },
  '.cm-searchMatch': { backgroundColor: 'var(--ac-sun)', color: 'black' },
  '.cm-tooltip': { backgroundColor: 'var(--ac-card)', color: 'var(--ac-text)', border: '1px solid var(--ac-edge)', borderRadius: '4px', maxWidth: '32rem' },
  '.cm-diagnostic': { fontFamily: '"Fira Sans", sans-serif', fontSize: '1rem', padding: '0.375rem 0.75rem' },
  '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--kern-color-feedback-danger)', textUnderlineOffset: '3px', textDecorationSkipInk: 'none' },
  '.cm-lintRange-warning': { backgroundImage: 'none', textDecoration: 'underline dotted 2px var(--kern-color-feedback-warning)', textUnderlineOffset: '3px' },
  '.cm-lintRange-info': { backgroundImage: 'none', textDecoration: 'underline dotted 2px var(--kern-color-feedback-info)', textUnderlineOffset: '3px' },
});
