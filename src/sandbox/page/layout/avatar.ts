import { createHash } from 'node:crypto';
import { html, type Html } from '../html.ts';

export function avatar(login: string, size = 20): Html {
  const shape = login.endsWith('[bot]') ? 'avatar' : 'avatar avatar-user';
  return html`<img class="${shape}" src="${avatarPath(login)}" width="${size}" height="${size}" alt="" />`;
}

function avatarPath(login: string): string {
  return `/_avatars/${encodeURIComponent(login)}.svg`;
}

/** Five by five squares, mirrored, drawn from the name alone: the same person looks the same everywhere. */
export function identicon(login: string): Html {
  const digest = createHash('sha256').update(login.toLowerCase()).digest();
  const hue = Math.round(((digest[0] ?? 0) / 255) * 360);
  const cells = Array.from({ length: 15 }, (_, at) => at).filter((at) => (digest[at + 1] ?? 0) % 2 === 0);
  const squares = cells.flatMap((at) => {
    const [column, row] = [at % 3, Math.floor(at / 3)];
    const columns = column === 2 ? [2] : [column, 4 - column];
    return columns.map((x) => html`<rect x="${x + 1}" y="${row + 1}" width="1" height="1" />`);
  });
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 7 7" shape-rendering="crispEdges">
    <rect width="7" height="7" fill="#f0f0f0" />
    <g fill="hsl(${hue} 55% 48%)">${squares}</g>
  </svg>`;
}
