/** Chance that comes out the same each time: numbers from 0 up to 1 (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A value near the middle: the mean of three throws, at most `spread` away. */
export function around(middle, spread, chance) {
  return middle + spread * ((2 * (chance() + chance() + chance())) / 3 - 1);
}

/** Shares as whole per cent that add up to 100: the largest remainders are rounded up. */
export function wholePercents(shares) {
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (!total) return shares.map(() => 0);
  const exact = shares.map(share => (100 * share) / total);
  const whole = exact.map(Math.floor);
  const missing = 100 - whole.reduce((sum, share) => sum + share, 0);
  exact
    .map((share, index) => ({ index, rest: share - whole[index] }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index)
    .slice(0, missing)
    .forEach(({ index }) => whole[index]++);
  return whole;
}
