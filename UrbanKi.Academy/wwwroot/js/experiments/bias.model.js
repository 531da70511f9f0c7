import { around, seeded } from './chance.model.js';

export const sampleSize = 40;
export const neighbours = 3;

// Measured in a photo: how rough the surface is and how much of it is dark. Cobbles are rough even where nothing is broken.
const surfaces = {
  asphalt: { intact: [28, 34], damaged: [52, 64] },
  cobbles: { intact: [62, 44], damaged: [80, 74] },
};

/** The streets to learn from: `cobbles` of them are cobbled, the others asphalt; half are damaged. */
export function sample(cobbles) {
  const pool = streets(7);
  return [...pool.asphalt.slice(0, sampleSize - cobbles), ...pool.cobbles.slice(0, cobbles)];
}

/** Other streets to test with: forty of each surface. */
export function tests() {
  const pool = streets(99);
  return [...pool.asphalt.slice(0, 40), ...pool.cobbles.slice(0, 40)];
}

/** Whether most of the nearest neighbours are damaged. */
export function looksDamaged(street, known) {
  const nearest = known
    .map(other => ({ other, distance: Math.hypot(other.roughness - street.roughness, other.darkness - street.darkness) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, neighbours);
  return nearest.filter(({ other }) => other.isDamaged).length * 2 > nearest.length;
}

/** What comes out for one group: { tested, right, falseAlarms, missed }. */
export function judge(known, surface) {
  const result = { tested: 0, right: 0, falseAlarms: 0, missed: 0 };
  for (const street of tests().filter(test => test.surface === surface)) {
    const isReported = looksDamaged(street, known);
    result.tested++;
    if (isReported === street.isDamaged) result.right++;
    else result[isReported ? 'falseAlarms' : 'missed']++;
  }
  return result;
}

function streets(seed) {
  const chance = seeded(seed);
  const make = surface =>
    Array.from({ length: sampleSize }, (_, index) => {
      const isDamaged = index % 2 === 1;
      const [roughness, darkness] = surfaces[surface][isDamaged ? 'damaged' : 'intact'];
      return { surface, isDamaged, roughness: around(roughness, 30, chance), darkness: around(darkness, 30, chance) };
    });
  return { asphalt: make('asphalt'), cobbles: make('cobbles') };
}
