import { labelNamed } from '../../world/labels.ts';
import type { RepoVisit } from '../door/visit.ts';
import { html, type Html } from '../html.ts';

/** Primer's label colours by their hue, for the page allows no style of its own for each. */
const hues = [
  ['red', 0],
  ['orange', 25],
  ['yellow', 50],
  ['lime', 80],
  ['green', 130],
  ['teal', 175],
  ['cyan', 195],
  ['blue', 215],
  ['indigo', 240],
  ['purple', 270],
  ['plum', 295],
  ['pink', 325],
  ['red', 360],
] as const;

export function label({ world, repo, base }: RepoVisit, name: string): Html {
  const row = labelNamed(world, repo, name);
  return html`<a class="IssueLabel label-${tone(row?.color ?? '')}" href="${base}/issues?label=${encodeURIComponent(name)}" title="${row?.description}">${name}</a>`;
}

export function tone(color: string): string {
  const [red = 0, green = 0, blue = 0] = (color.match(/[0-9a-f]{2}/giu) ?? []).map((part) =>
    Number.parseInt(part, 16),
  );
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  if (most - least < 32) return 'gray';
  const hue = hueOf({ red, green, blue }, most - least);
  const near = hues.toSorted((a, b) => Math.abs(a[1] - hue) - Math.abs(b[1] - hue));
  return near[0]?.[0] ?? 'gray';
}

function hueOf(
  { red, green, blue }: { readonly red: number; readonly green: number; readonly blue: number },
  range: number,
): number {
  const most = Math.max(red, green, blue);
  if (most === red) return (60 * ((green - blue) / range) + 360) % 360;
  return most === green ? 60 * ((blue - red) / range) + 120 : 60 * ((red - green) / range) + 240;
}
