import { around, seeded } from './chance.model.js';

/** Sixty photos, twenty with damage: how sure the detector is that it sees damage, from 0 to 100. Made up, the same each time. */
export function photos() {
  const chance = seeded(2026);
  return Array.from({ length: 60 }, (_, index) => {
    const isDamaged = index % 3 === 0;
    const score = Math.round(around(isDamaged ? 66 : 34, 42, chance));
    return { isDamaged, score: Math.min(99, Math.max(1, score)) };
  });
}

/** What is reported from a threshold on. */
export function count(list, threshold) {
  const result = { found: 0, missed: 0, falseAlarms: 0, quiet: 0 };
  for (const { isDamaged, score } of list) {
    const isReported = score >= threshold;
    if (isDamaged) result[isReported ? 'found' : 'missed']++;
    else result[isReported ? 'falseAlarms' : 'quiet']++;
  }
  return result;
}

export function cost({ missed, falseAlarms }, perMissed, perFalseAlarm) {
  return missed * perMissed + falseAlarms * perFalseAlarm;
}

/** The threshold that costs least; of several the lowest. */
export function cheapest(list, perMissed, perFalseAlarm, step = 5) {
  let best = 0;
  let least = Infinity;
  for (let threshold = 0; threshold <= 100; threshold += step) {
    const sum = cost(count(list, threshold), perMissed, perFalseAlarm);
    if (sum < least) [best, least] = [threshold, sum];
  }
  return best;
}

/** How many photos lie in each stretch of ten points. */
export function stretches(list) {
  return Array.from({ length: 10 }, (_, index) => {
    const inside = list.filter(({ score }) => Math.floor(score / 10) === index);
    return {
      from: index * 10,
      to: index * 10 + 9,
      damaged: inside.filter(photo => photo.isDamaged).length,
      intact: inside.filter(photo => !photo.isDamaged).length,
    };
  });
}
