export interface Point {
  /** Which series it is of, as an index. */
  series: number;
  value: number;
  /** Half the width of its whisker. */
  error?: number;
}

export interface Row {
  label: string;
  /** Set apart from the others. */
  isOwn: boolean;
  points: Point[];
  /** Stands where there are no points. */
  note: string | null;
}

export interface Panel {
  title: string;
  axis: Axis;
  rows: Row[];
}

export interface Axis {
  /** What its figures are: "P@1 in %". */
  label: string;
  scale: 'linear' | 'logarithmic';
  min: number;
  max: number;
}

export interface DotPlot {
  title: string;
  /** Says in words what the picture shows, for those who do not see it. */
  description: string;
  /** The series' names, at most five; each has its colour and its shape. */
  series: string[];
  panels: Panel[];
  /** How many panels stand side by side. */
  columns: number;
}

const LABELS = 192;
const PLOT = 250;
const GAP = 26;
const ROW = 21;
const PANEL_HEAD = 30;
const PANEL_FOOT = 46;
const MARGIN = 20;
const HEAD = 62;
const RADIUS = 4.5;
/** "10K": longer figures would run into one another. */
const TICK = new Intl.NumberFormat('en', { notation: 'compact' });

/**
 * Both colour schemes in one file: a picture in a page follows the reader's system. The background is
 * the picture's own, so that it can be read on any page.
 */
const STYLE = `
  svg { --paper: #ffffff; --ink: #1f2328; --faint: #59636e; --grid: #d8dee4; --band: #eef4fb;
    --s0: #0b62c4; --s1: #b35900; --s2: #1a7f37; --s3: #8250df; --s4: #59636e; }
  @media (prefers-color-scheme: dark) {
    svg { --paper: #0d1117; --ink: #e6edf3; --faint: #9198a1; --grid: #3d444d; --band: #17263a;
      --s0: #58a6ff; --s1: #f0883e; --s2: #3fb950; --s3: #bc8cff; --s4: #9198a1; }
  }
  text { font: 13px system-ui, sans-serif; fill: var(--ink); }
  .title { font-size: 17px; font-weight: 600; }
  .panel { font-size: 14px; font-weight: 600; }
  .own { font-weight: 700; }
  .faint { fill: var(--faint); font-size: 12px; }
  .end { text-anchor: end; }
  .middle { text-anchor: middle; }
  .grid { stroke: var(--grid); }
  .paper { fill: var(--paper); }
  .band { fill: var(--band); }
  ${[0, 1, 2, 3, 4].map((i) => `.s${i} { fill: var(--s${i}); stroke: var(--s${i}); }`).join('\n  ')}
  .line { stroke: var(--grid); stroke-width: 2; }
`;

/** Draws rows of dots as an SVG: for each row the points of every series on one axis. */
export function dotPlot({ title, description, series, panels, columns }: DotPlot): string {
  const width = 2 * MARGIN + columns * (LABELS + PLOT) + (columns - 1) * GAP;
  const parts: string[] = [];
  let top = HEAD;
  for (let i = 0; i < panels.length; i += columns) {
    const row = panels.slice(i, i + columns);
    row.forEach((panel, column) => {
      parts.push(drawPanel(panel, MARGIN + column * (LABELS + PLOT + GAP), top));
    });
    top += Math.max(...row.map(heightOf));
  }
  const height = top + MARGIN / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description">
<title id="title">${escape(title)}</title>
<desc id="description">${escape(description)}</desc>
<style>${STYLE}</style>
<rect class="paper" width="100%" height="100%" rx="6"/>
<text class="title" x="${MARGIN}" y="28">${escape(title)}</text>
${legend(series)}
${parts.join('\n')}
</svg>
`;
}

function heightOf({ rows }: Panel): number {
  return PANEL_HEAD + rows.length * ROW + PANEL_FOOT;
}

function legend(series: readonly string[]): string {
  let x = MARGIN + RADIUS;
  return series
    .map((name, i) => {
      const drawn = `${marker(i, x, 46)}<text class="faint" x="${x + 10}" y="50">${escape(name)}</text>`;
      x += 34 + name.length * 6.6;
      return drawn;
    })
    .join('');
}

function drawPanel({ title, axis, rows }: Panel, left: number, top: number): string {
  const start = left + LABELS;
  const first = top + PANEL_HEAD;
  const last = first + rows.length * ROW;
  const position = (value: number) => start + share(value, axis) * PLOT;
  const grid = ticks(axis).map((tick) => {
    const x = round(position(tick));
    return (
      `<line class="grid" x1="${x}" x2="${x}" y1="${first}" y2="${last}"/>` +
      `<text class="faint middle" x="${x}" y="${last + 16}">${TICK.format(tick)}</text>`
    );
  });
  const drawn = rows.map((row, i) => drawRow(row, left, start, first + (i + 0.5) * ROW, position));
  return [
    `<text class="panel" x="${left}" y="${top + 18}">${escape(title)}</text>`,
    ...drawn.map(({ band }) => band),
    ...grid,
    ...drawn.map(({ marks }) => marks),
    `<text class="faint end" x="${start + PLOT}" y="${last + 32}">${escape(axis.label)}</text>`,
  ].join('\n');
}

function drawRow(
  { label, isOwn, points, note }: Row,
  left: number,
  start: number,
  y: number,
  position: (value: number) => number,
): { band: string; marks: string } {
  const band = isOwn
    ? `<rect class="band" x="${left}" y="${y - ROW / 2}" width="${LABELS + PLOT}" height="${ROW}"/>`
    : '';
  const name = `<text class="${isOwn ? 'own ' : ''}end" x="${start - 10}" y="${y + 4}">${escape(label)}</text>`;
  if (points.length === 0) {
    const text = `<text class="faint" x="${start + 6}" y="${y + 4}">${escape(note ?? '')}</text>`;
    return { band, marks: name + text };
  }
  const xs = points.map(({ value }) => position(value));
  const span =
    points.length > 1
      ? `<line class="line" x1="${round(Math.min(...xs))}" x2="${round(Math.max(...xs))}" y1="${y}" y2="${y}"/>`
      : '';
  const marks = points.map(({ series, value, error }) => {
    const whisker =
      error === undefined
        ? ''
        : `<line class="s${series}" x1="${round(position(value - error))}" x2="${round(position(value + error))}" y1="${y}" y2="${y}"/>`;
    return whisker + marker(series, position(value), y);
  });
  return { band, marks: name + span + marks.join('') };
}

/** A series' own shape, so that nobody needs to tell colours apart. */
function marker(series: number, x: number, y: number): string {
  const [cx, r] = [round(x), RADIUS];
  const polygon = (...points: [dx: number, dy: number][]) =>
    `<polygon class="s${series}" points="${points.map(([dx, dy]) => `${round(cx + dx)},${round(y + dy)}`).join(' ')}"/>`;
  switch (series) {
    case 0:
      return `<circle class="s0" cx="${cx}" cy="${y}" r="${r}"/>`;
    case 1:
      return polygon([-r, -r], [r, -r], [r, r], [-r, r]);
    case 2:
      return polygon([0, -r - 1], [r + 1, r], [-r - 1, r]);
    case 3:
      return polygon([0, -r - 1.5], [r + 1.5, 0], [0, r + 1.5], [-r - 1.5, 0]);
    default:
      return polygon([-r, -1.3], [r, -1.3], [r, 1.3], [-r, 1.3]);
  }
}

/** Where a value lies between an axis's ends, 0 to 1; what lies beyond is drawn at the end. */
function share(value: number, { scale, min, max }: Axis): number {
  const part =
    scale === 'linear' ? (value - min) / (max - min) : Math.log(value / min) / Math.log(max / min);
  return Math.min(1, Math.max(0, part));
}

function ticks({ scale, min, max }: Axis): number[] {
  if (scale === 'linear') {
    const step = (max - min) / 4;
    return [0, 1, 2, 3, 4].map((i) => min + i * step);
  }
  const decades = Math.round(Math.log10(max / min));
  return Array.from({ length: decades + 1 }, (_, i) => Number((min * 10 ** i).toPrecision(1)));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
