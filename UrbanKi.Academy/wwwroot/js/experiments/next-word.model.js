/** Words and punctuation marks, in the order of the text. */
export function wordsOf(text) {
  return text.match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*|[.,:;?!]/gu) ?? [];
}

/** Words put together again: no space before a mark. */
export function sentence(words) {
  return words.reduce((text, word) => (text && !/^[.,:;?!]$/.test(word) ? `${text} ${word}` : text + word), '');
}

/** Counts which word followed one word, and which followed two. */
export function train(text) {
  const words = wordsOf(text);
  const after = [new Map(), new Map(), new Map()];
  words.forEach((word, place) => {
    for (let length = 0; length <= 2; length++) {
      if (place < length) continue;
      const context = key(words.slice(place - length, place));
      const counts = after[length].get(context) ?? new Map();
      counts.set(word, (counts.get(word) ?? 0) + 1);
      after[length].set(context, counts);
    }
  });
  return { after, size: words.length };
}

/**
 * What may come next, most likely first: [{ word, share }], the shares add up to 1. Two words of context count for 60 per cent and one word
 * for the rest; where the sample never had them, the shorter context decides alone. A low temperature favours what was frequent.
 */
export function candidates(model, words, temperature = 1) {
  const pair = words.length > 1 ? model.after[2].get(key(words.slice(-2))) : undefined;
  const single = model.after[1].get(key(words.slice(-1)));
  const all = new Map();
  const add = (counts, weight) => {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    for (const [word, count] of counts) all.set(word, (all.get(word) ?? 0) + (weight * count) / total);
  };
  if (pair) add(pair, 0.6);
  add(single ?? model.after[0].get(''), pair ? 0.4 : 1);

  const highest = Math.max(...all.values());
  const heated = [...all].map(([word, share]) => ({ word, share: (share / highest) ** (1 / temperature) }));
  const total = heated.reduce((sum, candidate) => sum + candidate.share, 0);
  return heated
    .map(({ word, share }) => ({ word, share: share / total }))
    .sort((a, b) => b.share - a.share || (a.word < b.word ? -1 : 1));
}

/** Draws one of the candidates; chance is a number from 0 up to 1. */
export function draw(list, chance) {
  let left = chance;
  for (const candidate of list) {
    left -= candidate.share;
    if (left < 0) return candidate.word;
  }
  return list.at(-1).word;
}

function key(words) {
  return words.join(' ');
}
