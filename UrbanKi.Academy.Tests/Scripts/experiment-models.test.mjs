import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as bias from '../../UrbanKi.Academy/wwwroot/js/experiments/bias.model.js';
import { seeded, wholePercents } from '../../UrbanKi.Academy/wwwroot/js/experiments/chance.model.js';
import { candidates, draw, sentence, train, wordsOf } from '../../UrbanKi.Academy/wwwroot/js/experiments/next-word.model.js';
import { moreWords, sample } from '../../UrbanKi.Academy/wwwroot/js/experiments/sample.texts.js';
import { cheapest, cost, count, photos, stretches } from '../../UrbanKi.Academy/wwwroot/js/experiments/threshold.model.js';
import * as tokens from '../../UrbanKi.Academy/wwwroot/js/experiments/tokens.model.js';

const languages = ['de', 'en'];

test('whole per cents add up to 100', () => {
  const chance = seeded(1);
  for (let round = 0; round < 200; round++) {
    const shares = Array.from({ length: 1 + (round % 7) }, () => chance() + 0.001);
    const percents = wholePercents(shares);
    assert.equal(percents.reduce((sum, percent) => sum + percent), 100);
    percents.forEach((percent, index) => assert.ok(Math.abs(percent - (100 * shares[index]) / shares.reduce((sum, share) => sum + share)) < 1));
  }
  assert.deepEqual(wholePercents([0, 0]), [0, 0]);
});

test('candidates are what followed in the text, and their shares add up to 1', () => {
  const model = train('Der Antrag fehlt. Der Antrag kommt. Der Antrag kommt. Ein Brief kommt.');
  const next = candidates(model, ['Der', 'Antrag']);
  assert.deepEqual(next.map(({ word }) => word), ['kommt', 'fehlt']);
  assert.ok(Math.abs(next[0].share - 2 / 3) < 1e-9);
  for (const language of languages) {
    const big = train(sample[language]);
    let words = wordsOf(sample[language]).slice(0, 1);
    const chance = seeded(3);
    for (let step = 0; step < 300; step++) {
      const list = candidates(big, words, 0.2 + 1.8 * chance());
      assert.ok(Math.abs(list.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-9);
      words = [...words, draw(list, chance())];
    }
  }
});

test('a low temperature favours the most frequent word, a high one the others', () => {
  const model = train(sample.de);
  const first = temperature => candidates(model, ['Vielen', 'Dank', 'für'], temperature)[0].share;
  assert.ok(first(0.2) > first(1) && first(1) > first(2));
});

test('a word that was never read leaves every word possible', () => {
  assert.ok(candidates(train(sample.de), ['Zwiebelkuchen']).length > 100);
});

test('words and marks come together again', () => {
  assert.equal(sentence(wordsOf('Wir prüfen, ob er fehlt. Gern!')), 'Wir prüfen, ob er fehlt. Gern!');
});

test('at every threshold each photo is counted once, and fewer are reported the higher it is', () => {
  const list = photos();
  let before = Infinity;
  for (let threshold = 0; threshold <= 100; threshold++) {
    const { found, missed, falseAlarms, quiet } = count(list, threshold);
    assert.equal(found + missed, 20);
    assert.equal(falseAlarms + quiet, 40);
    assert.ok(found + falseAlarms <= before);
    before = found + falseAlarms;
  }
  assert.equal(stretches(list).reduce((sum, { damaged, intact }) => sum + damaged + intact, 0), list.length);
});

test('no threshold costs less than the cheapest', () => {
  const list = photos();
  for (const [perMissed, perFalseAlarm] of [[500, 80], [80, 500], [0, 1], [1, 0]]) {
    const least = cost(count(list, cheapest(list, perMissed, perFalseAlarm)), perMissed, perFalseAlarm);
    for (let threshold = 0; threshold <= 100; threshold += 5) assert.ok(least <= cost(count(list, threshold), perMissed, perFalseAlarm));
  }
});

test('nearest neighbours decide by majority', () => {
  const street = (roughness, isDamaged) => ({ roughness, darkness: 0, isDamaged });
  const known = [street(0, true), street(1, true), street(2, false), street(90, false), street(91, false)];
  assert.equal(bias.looksDamaged(street(1), known), true);
  assert.equal(bias.looksDamaged(street(90), known), false);
});

test('a skewed sample treats the rare group worse, a balanced one treats both alike', () => {
  const wrong = (known, surface) => {
    const { tested, right, falseAlarms, missed } = bias.judge(known, surface);
    assert.equal(right + falseAlarms + missed, tested);
    return tested - right;
  };
  const [skewed, balanced] = [bias.sample(2), bias.sample(20)];
  assert.equal(skewed.length, bias.sampleSize);
  assert.equal(balanced.filter(({ surface }) => surface === 'cobbles').length, 20);
  assert.deepEqual([wrong(skewed, 'asphalt'), wrong(skewed, 'cobbles')], [1, 11]);
  assert.deepEqual([wrong(balanced, 'asphalt'), wrong(balanced, 'cobbles')], [3, 3]);
});

test('pieces put together are the word again, and learning joins the most frequent pair first', () => {
  const vocabulary = tokens.train('aab aab aab ab', 1);
  assert.deepEqual([...vocabulary.ranks.keys()], ['a b']);
  assert.deepEqual(tokens.split(vocabulary, 'aab'), ['a', 'ab']);
  for (const language of languages) {
    const learned = tokens.train(`${sample[language]}\n${moreWords[language]}`);
    for (const chunk of ['Antrag', 'application', 'xyzzy', '2026', '„'])
      assert.equal(tokens.split(learned, chunk).join(''), chunk);
    assert.deepEqual(tokens.split(learned, '😀'), ['<F0>', '<9F>', '<98>', '<80>']);
  }
});

test('frequent words stay whole and compounds break where their parts meet', () => {
  const german = tokens.train(`${sample.de}\n${moreWords.de}`);
  assert.deepEqual(tokens.split(german, 'Antrag'), ['Antrag']);
  assert.deepEqual(tokens.split(german, 'Antragsfrist'), ['Antrag', 'sfrist']);
  assert.equal(tokens.split(german, 'Grundstücksverkehrsgenehmigung').length, 6);
  const english = tokens.train(`${sample.en}\n${moreWords.en}`);
  assert.deepEqual(tokens.split(english, 'reapplication'), ['re', 'application']);
});
