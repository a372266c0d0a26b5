import { expect } from 'chai';
import { betweenMarks } from '../../bench/report/between-marks.js';
import { charts } from '../../bench/report/charts.js';
import { type DotPlot, dotPlot } from '../../bench/report/dot-plot.js';
import { megabytes, time } from '../../bench/report/figures.js';
import { markdown } from '../../bench/report/markdown.js';
import type { Results } from '../../bench/report/results.js';

const half = { value: 0.5, error: 0.01 };
const budgets = { buildMs: 1000, searchMs: 2000, questions: 10 };

const RESULTS: Results = {
  machine: {
    date: '2020-01-02',
    node: '24.0.0',
    cpu: 'A processor',
    cores: 2,
    memoryGb: 8,
    load: 1.25,
    versions: { 'fuse.js': '7.0.0' },
  },
  command: 'npm run bench -- --data questions.csv',
  budgets: { quality: budgets, scale: budgets },
  quality: [
    {
      set: 'questions',
      kind: 'entries',
      languages: ['de'],
      items: 20,
      phrasings: 1234,
      questions: 100,
      outOfScope: { questions: 7, origin: 'own' },
      engines: [
        {
          contestant: 'this',
          asked: 100,
          p1: { value: 0.9, error: 0.03 },
          mrr: { value: 0.95, error: 0.02 },
          noisy: { typo: half, typos: half },
          auroc: { value: 0.98, error: 0.01 },
          failure: null,
        },
        {
          contestant: 'fuse',
          asked: 12,
          p1: null,
          mrr: null,
          noisy: {},
          auroc: null,
          failure: null,
        },
        {
          contestant: 'nlpjs',
          asked: 0,
          p1: null,
          mrr: null,
          noisy: {},
          auroc: null,
          failure: 'not built within 1 s',
        },
      ],
    },
  ],
  scale: [
    {
      size: 1000,
      questions: 200,
      engines: [
        {
          contestant: 'this',
          buildSeconds: 0.5,
          asked: 200,
          p50: 0.4,
          p99: 12,
          heapBytes: 3e6,
          p1: half,
          auroc: half,
          failure: null,
        },
        {
          contestant: 'fuse',
          buildSeconds: 0.01,
          asked: 40,
          p50: 400,
          p99: 900,
          heapBytes: 1e6,
          p1: half,
          auroc: half,
          failure: null,
        },
      ],
    },
  ],
};

describe('the report of the bench', () => {
  const pictures = charts(RESULTS);
  const text = markdown(RESULTS, pictures, 'images');

  it('says where it was measured and how to repeat it', () => {
    expect(text).to.include(
      'on 2020-01-02 with Node 24.0.0 on A processor, 2 cores, 8 GB, with a load of 1.3',
    );
    expect(text).to.include('```\nnpm run bench -- --data questions.csv\n```');
    expect(text).to.include('fuse.js 7.0.0');
  });

  it('gives figures with their standard errors', () => {
    expect(text).to.include('| **this engine** | 90.0 ± 3.0 | 95.0 ± 2.0 |  |');
    expect(text).to.include('20 entries with 1,234 phrasings, de; 100 questions.');
    expect(text).to.match(/\*\*this engine\*\* \| 0\.50 \| 0\.40 \| 12\.0 \| 3\.0 \| 50\.0 ± 1\.0/);
  });

  it('leaves no engine out that was stopped', () => {
    expect(text).to.include('| Fuse.js, default | – | – | stopped after 12 of 100 questions |');
    expect(text).to.include('| NLP.js | – | – | not built within 1 s |');
    expect(text).to.include('stopped after 40 of 200 questions; p99 is the slowest');
  });

  it('has a text alternative for each picture', () => {
    expect(pictures).to.have.lengthOf(5);
    for (const { file, alternative, svg } of pictures) {
      expect(text).to.include(`![${alternative}](images/${file})`);
      expect(alternative).to.match(/this engine/);
      expect(svg).to.match(/role="img" aria-labelledby="title description"/);
      expect(svg).to.match(
        /<title id="title">[^<]+<\/title>\n<desc id="description">[^<]+<\/desc>/,
      );
    }
  });

  it('draws both colour schemes', () => {
    for (const { svg } of pictures) expect(svg).to.include('prefers-color-scheme: dark');
  });

  it('draws no picture of what was not measured', () => {
    expect(charts({ ...RESULTS, quality: [], scale: [] })).to.deep.equal([]);
  });

  it('replaces what stands between the marks of the page alone', () => {
    const page = 'before\n<!-- bench -->\nold\n<!-- /bench -->\nafter\n';
    const once = betweenMarks(page, 'bench', 'new');
    expect(once).to.equal('before\n<!-- bench -->\n\nnew\n\n<!-- /bench -->\nafter\n');
    expect(betweenMarks(once, 'bench', 'new')).to.equal(once);
    expect(() => betweenMarks('no marks', 'bench', 'new')).to.throw(
      /lacks the lines <!-- bench -->/,
    );
  });

  it('writes times with about three figures, and memory in MB', () => {
    expect([0.0416, 1.5, 12.34, 4581].map(time)).to.deep.equal(['0.04', '1.50', '12.3', '4581']);
    expect(time(null)).to.equal('–');
    expect([3_140_000, 69_400_000].map(megabytes)).to.deep.equal(['3.1', '69']);
  });
});

describe('a dot plot', () => {
  const plot: DotPlot = {
    title: 'A & B < C',
    description: 'Says "it".',
    series: ['one', 'two'],
    panels: [
      {
        title: 'Panel',
        axis: { label: 'ms', scale: 'logarithmic', min: 0.01, max: 100 },
        rows: [
          { label: 'a', isOwn: true, points: [{ series: 0, value: 1 }], note: null },
          { label: 'b', isOwn: false, points: [{ series: 0, value: 1e9 }], note: null },
          { label: 'c', isOwn: false, points: [], note: 'not built' },
        ],
      },
    ],
    columns: 1,
  };
  const svg = dotPlot(plot);

  it('escapes what stands in it', () => {
    expect(svg).to.include('A &#38; B &#60; C');
    expect(svg).not.to.include('A & B');
  });

  it('puts the middle of a logarithmic axis in its middle, and what is beyond at its end', () => {
    const [, middle, end] = [...svg.matchAll(/<circle class="s0" cx="([\d.]+)"/g)].map(([, x]) =>
      Number(x),
    );
    const ticks = [...svg.matchAll(/<line class="grid" x1="([\d.]+)"/g)].map(([, x]) => Number(x));
    expect(ticks).to.have.lengthOf(5);
    expect(middle).to.equal(ticks[2]);
    expect(end).to.equal(ticks[4]);
  });

  it('says why a row has no points', () => {
    expect(svg).to.include('>not built</text>');
  });
});
