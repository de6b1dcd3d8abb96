/** One curve; both axes are logarithmic, so that every value is above 0. */
export interface Curve {
  readonly label: string;
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly colour: string;
  /** Drawn to be seen first. */
  readonly isOurs?: boolean;
}

export interface Panel {
  readonly title: string;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  readonly curves: readonly Curve[];
}

const size = { width: 380, height: 280 };
/** Names of curves stand in the right one. */
const margin = { left: 62, right: 160, top: 44, bottom: 52 };
const panelWidth = margin.left + size.width + margin.right;
const panelHeight = margin.top + size.height + margin.bottom;
const labelHeight = 15;
const ink = '#1f2933';
const faint = '#d5dbe1';

/** Panels side by side as one SVG document, on white, so that it reads on dark pages as well. */
export function logChart(panels: readonly Panel[], description: string): string {
  const width = panels.length * panelWidth;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${panelHeight}" width="${width}" height="${panelHeight}" role="img" font-family="system-ui, 'Helvetica Neue', Arial, sans-serif" font-size="13" fill="${ink}">`,
    `<title>${escaped(description)}</title>`,
    `<rect width="100%" height="100%" rx="6" fill="#fff"/>`,
    ...panels.map((panel, index) => `<g transform="translate(${index * panelWidth} 0)">${drawn(panel)}</g>`),
    '</svg>\n',
  ].join('\n');
}

function drawn({ title, xTitle, yTitle, xTicks, yTicks, curves }: Panel): string {
  const x = scale(xTicks, margin.left, margin.left + size.width);
  const y = scale(yTicks, margin.top + size.height, margin.top);
  const right = margin.left + size.width;
  const bottom = margin.top + size.height;
  const middle = margin.top + size.height / 2;
  return [
    `<text x="${margin.left}" y="24" font-size="15" font-weight="600">${escaped(title)}</text>`,
    ...yTicks.map(
      (tick) =>
        `<path d="M${margin.left} ${y(tick)}H${right}" stroke="${faint}"/><text x="${margin.left - 8}" y="${y(tick) + 4}" text-anchor="end">${short(tick)}</text>`,
    ),
    ...xTicks.map(
      (tick) =>
        `<path d="M${x(tick)} ${bottom}v5" stroke="${ink}"/><text x="${x(tick)}" y="${bottom + 20}" text-anchor="middle">${short(tick)}</text>`,
    ),
    `<path d="M${margin.left} ${bottom}H${right}" stroke="${ink}"/>`,
    `<text x="${margin.left + size.width / 2}" y="${bottom + 42}" text-anchor="middle">${escaped(xTitle)}</text>`,
    `<text transform="translate(16 ${middle}) rotate(-90)" text-anchor="middle">${escaped(yTitle)}</text>`,
    ...names(curves, right + 12, x, y),
    ...curves.map((curve) => line(curve, x, y)),
  ].join('\n');
}

type Scale = (value: number) => number;

function scale(ticks: readonly number[], from: number, to: number): Scale {
  const least = Math.log(Math.min(...ticks));
  const most = Math.log(Math.max(...ticks));
  return (value) => round(from + ((Math.log(value) - least) / (most - least)) * (to - from));
}

function line({ points, colour, isOurs = false }: Curve, x: Scale, y: Scale): string {
  const path = points.map(([px, py], index) => `${index === 0 ? 'M' : 'L'}${x(px)} ${y(py)}`).join('');
  const dots = points
    .map(([px, py]) => `<circle cx="${x(px)}" cy="${y(py)}" r="${isOurs ? 4 : 3}"/>`)
    .join('');
  return `<g fill="${colour}"><path d="${path}" fill="none" stroke="${colour}" stroke-width="${isOurs ? 3 : 1.75}"/>${dots}</g>`;
}

/** Names in the order of the last points and as high, moved apart where they would overlap, a thin line to each. */
function names(curves: readonly Curve[], left: number, x: Scale, y: Scale): readonly string[] {
  let lowest = -Infinity;
  return curves
    .map((curve) => ({ ...curve, last: curve.points.at(-1)! }))
    .sort((a, b) => y(a.last[1]) - y(b.last[1]))
    .map(({ label, colour, isOurs, last: [px, py] }) => {
      lowest = Math.max(y(py), lowest + labelHeight);
      const leader = `<path d="M${x(px)} ${y(py)}L${left - 3} ${lowest}" stroke="${colour}" stroke-width="0.75" stroke-dasharray="1 3"/>`;
      const name = `<text x="${left}" y="${lowest + 4}" fill="${colour}"${isOurs ? ' font-weight="700"' : ''}>${escaped(label)}</text>`;
      return leader + name;
    });
}

const round = (value: number) => Math.round(value * 10) / 10;

/** 1000 as "1k". */
const short = (value: number) =>
  value >= 1e6 ? `${value / 1e6}M` : value >= 1e3 ? `${value / 1e3}k` : String(value);

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
