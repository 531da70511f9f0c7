const encoder = new TextEncoder();
const always = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:;?!-()„“”"\'–/%';

/** Words, numbers and marks; pieces never reach over their edges, and spaces are left out. */
export function chunks(text) {
  return text.match(/\p{L}[\p{L}\p{M}]*|\p{N}+|[^\s\p{L}\p{N}]/gu) ?? [];
}

/**
 * Learns a byte-pair vocabulary: begins with single characters and joins the pair that is most frequent, again and again.
 * Of pairs that are equally frequent the first in the alphabet is joined, so the result is always the same.
 */
export function train(text, joins = 400) {
  const counted = new Map();
  for (const chunk of chunks(text)) counted.set(chunk, (counted.get(chunk) ?? 0) + 1);
  const words = [...counted].map(([chunk, times]) => ({ pieces: [...chunk], times }));
  const letters = new Set([...always, ...words.flatMap(word => word.pieces)]);
  const ranks = new Map();
  while (ranks.size < joins) {
    const best = mostFrequent(words);
    if (!best) break;
    ranks.set(best.key, ranks.size);
    for (const word of words) word.pieces = join(word.pieces, best.left, best.right);
  }
  return { ranks, letters, size: letters.size + ranks.size };
}

/** The pieces of one chunk. A character the sample never had falls into its bytes, written like <F0>. */
export function split(vocabulary, chunk) {
  let pieces = [...chunk].flatMap(letter => (vocabulary.letters.has(letter) ? [letter] : bytes(letter)));
  for (;;) {
    let first = null;
    for (let index = 0; index + 1 < pieces.length; index++) {
      const rank = vocabulary.ranks.get(key(pieces[index], pieces[index + 1]));
      if (rank !== undefined && (!first || rank < first.rank)) first = { rank, left: pieces[index], right: pieces[index + 1] };
    }
    if (!first) return pieces;
    pieces = join(pieces, first.left, first.right);
  }
}

/** A text's chunks with their pieces. */
export function cut(vocabulary, text) {
  return chunks(text).map(chunk => ({ chunk, pieces: split(vocabulary, chunk) }));
}

function mostFrequent(words) {
  const pairs = new Map();
  for (const { pieces, times } of words)
    for (let index = 0; index + 1 < pieces.length; index++) {
      const name = key(pieces[index], pieces[index + 1]);
      const pair = pairs.get(name) ?? { key: name, left: pieces[index], right: pieces[index + 1], times: 0 };
      pair.times += times;
      pairs.set(name, pair);
    }
  let best = null;
  for (const pair of pairs.values())
    if (pair.times > 1 && (!best || pair.times > best.times || (pair.times === best.times && pair.key < best.key))) best = pair;
  return best;
}

function join(pieces, left, right) {
  const joined = [];
  for (let index = 0; index < pieces.length; index++)
    if (pieces[index] === left && pieces[index + 1] === right) {
      joined.push(left + right);
      index++;
    } else joined.push(pieces[index]);
  return joined;
}

function bytes(letter) {
  return [...encoder.encode(letter)].map(byte => `<${byte.toString(16).toUpperCase().padStart(2, '0')}>`);
}

function key(left, right) {
  return `${left} ${right}`;
}
