import { expect } from 'chai';
import { askWithout } from '../../bench/ablation/ablated-engine.js';
import { changeOf } from '../../bench/ablation/change.js';
import { measureAblation } from '../../bench/ablation/measure-ablation.js';
import { PARTS } from '../../bench/ablation/parts.js';
import { replaceMethod, together } from '../../bench/ablation/replace-method.js';
import { ablationMarkdown } from '../../bench/report/ablation.js';
import { ablationSet } from '../../bench/ablation/ablation-set.js';
import type { DataSet } from '../../bench/data/data-set.js';
import { entriesSet } from '../../bench/data/labelled.js';
import { buildEngine, knowledgeOf } from '../../bench/engines/this-engine.js';

const ENTRIES = entriesSet(
  'entries',
  [
    ['funding', 'Wer fördert die Initiative?', 'Woher kommt das Geld?', 'Wer bezahlt das alles?'],
    ['centres', 'Was ist ein Datenintegrationszentrum?', 'Wozu Zentren?', 'Wo sind die Zentren?'],
    ['consent', 'Was ist die Einwilligung?', 'Muss ich zustimmen?', 'Wie stimme ich zu?'],
    ['duration', 'Wie lange läuft die Initiative?', 'Bis wann geht das?', 'Wann endet sie?'],
    ['data', 'Welche Daten werden genutzt?', 'Was für Daten sind das?', 'Wessen Daten?'],
  ].flatMap(([entry, ...texts]) => texts.map((text) => ({ text, entry: entry! }))),
  [
    { text: 'Wer hat die Initiative gefördert?', entry: 'funding' },
    { text: 'Muss man der Sache zustimmen?', entry: 'consent' },
  ],
);
const PASSAGES: DataSet = {
  name: 'passages',
  corpus: {
    kind: 'passages',
    folder: null,
    items: [
      'Das Zentrum steht in Leipzig. Es wurde 2018 gegründet.',
      'Die Patienten willigen ein. Danach darf geforscht werden.',
    ].map((text, i) => ({ id: `p${i}`, refuses: false, texts: [{ text, language: 'de' }] })),
  },
  questions: [{ text: 'Wo steht das Zentrum?', language: 'de', right: ['p0'], inScope: true }],
  noisy: true,
};
const SETS = [ENTRIES, PASSAGES];

const part = (name: RegExp) => PARTS.find((each) => name.test(each.name))!;
const ask = (text: string) => [{ text, language: 'de' as const }];

describe('the ablation of the bench', () => {
  it('replaces methods, and puts them back', () => {
    class Greeter {
      constructor(readonly name: string) {}
      greet(): string {
        return `Hello ${this.name}`;
      }
    }
    const greeter = new Greeter('Ada');
    const restore = together(
      replaceMethod(Greeter, 'greet', (old) => {
        return function () {
          return `${old.call(this)}!`;
        };
      }),
      replaceMethod(Greeter, 'greet', (old) => {
        return function () {
          return `${old.call(this)}?`;
        };
      }),
    );
    expect(greeter.greet()).to.equal('Hello Ada!?');
    restore();
    expect(greeter.greet()).to.equal('Hello Ada');
  });

  it('takes the standard error of a change from the changes of the single questions', () => {
    const { value, error } = changeOf([true, true, false, false], [true, false, false, true]);
    expect(value).to.equal(0);
    // Two of four changed, by one each: the root of (2/4)/4.
    expect(error).to.be.closeTo(Math.sqrt(0.125), 1e-12);
    expect(changeOf([true, false], [true, false])).to.deep.equal({ value: 0, error: 0 });
  });

  for (const set of SETS) {
    it(`leaves the engine for ${set.name} as it was, whatever part was taken away`, async () => {
      const whole = buildEngine(await knowledgeOf(set.corpus));
      const all = () => askWithout(null, whole, set.corpus.kind, set.questions);
      const before = all();
      for (const each of PARTS.filter(({ isUsed }) => isUsed(whole.knowledge))) {
        const found = askWithout(each, whole, set.corpus.kind, set.questions);
        expect(found, each.name).to.have.lengthOf(set.questions.length);
        expect(all(), each.name).to.deep.equal(before);
      }
    });
  }

  it('takes away what it says', async () => {
    const whole = buildEngine(await knowledgeOf(ENTRIES.corpus));
    const best = (name: RegExp | null, text: string) =>
      askWithout(name && part(name), whole, 'entries', ask(text))[0]![0];
    const sure = (name: RegExp | null, text: string) => best(name, text)?.score ?? 0;

    expect(sure(/^repair/, 'Einwiligung')).to.be.below(sure(null, 'Einwiligung'));
    expect(sure(/^joining/, 'daten integrations zentrum')).to.be.below(
      sure(null, 'daten integrations zentrum'),
    );
    expect(sure(/^function words/, 'Bis wann geht das?')).to.not.equal(
      sure(null, 'Bis wann geht das?'),
    );
    expect(sure(/^coverage/, 'Wer fördert die Initiative?')).to.be.below(
      sure(null, 'Wer fördert die Initiative?'),
    );
    for (const name of [/^terms/, /^characters/, /classifier$/, /^nearest/]) {
      const text = 'Wie lange läuft die Initiative noch?';
      expect(sure(name, text), String(name)).to.not.equal(sure(null, text));
    }
  });

  it('splits no compound where that is taken away', async () => {
    const corpus = entriesSet(
      'compounds',
      [
        { text: 'Datenzentrum', entry: 'a' },
        { text: 'Daten', entry: 'b' },
        { text: 'Zentrum', entry: 'c' },
      ],
      [],
    ).corpus;
    const whole = buildEngine(await knowledgeOf(corpus));
    const bare = [part(/^compounds/), part(/^both/)];
    const joined = {
      ...bare[0]!,
      search: bare[1]!.search!,
    };
    const found = (of: typeof joined | undefined) =>
      askWithout(of ?? bare[1]!, whole, 'entries', ask('Datenzentrum'))[0]!.map(({ id }) => id);
    expect(found(undefined).toSorted()).to.deep.equal(['a', 'b', 'c']);
    expect(found(joined)).to.deep.equal(['a']);
  });

  it('measures a set, and writes a table of it', async () => {
    for (const set of SETS) {
      const plan = { questions: 2, fuse: 1 };
      const result = await measureAblation(ablationSet(set), plan, () => undefined);
      expect(result.p1[0]!.value).to.equal(1);
      expect(result.parts.map(({ part }) => part)).to.include('repair of misspelt words');
      const text = ablationMarkdown([result], 'npm run bench', '2020-01-02');
      expect(text).to.match(new RegExp(`^### ${set.name}, without a part$`, 'm'));
      expect(text).to.match(/^\| \*\*nothing: the whole engine\*\* \| 100\.0 ± 0\.0 \|/m);
      expect(text).to.match(/^\| repair of misspelt words \| 0\.0 ± 0\.0 \|/m);
      expect(text).to.match(/^With Fuse\.js added/m);
    }
  });
}).timeout(60_000);
