import { html, type Html } from '../html.ts';

const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** `3 minutes ago`, with the exact time on hover. */
export function timeAgo(iso: string, now: Date): Html {
  const exact = iso.replace('T', ' ').replace('Z', ' UTC');
  return html`<time datetime="${iso}" title="${exact}">${ago(iso, now)}</time>`;
}

export function ago(iso: string, now: Date): string {
  const seconds = Math.max(0, Math.round((now.getTime() - Date.parse(iso)) / 1000));
  const unit = units.find(([, size]) => seconds >= size);
  if (unit === undefined) return 'now';
  const count = Math.floor(seconds / unit[1]);
  if (unit[0] === 'day' && count === 1) return 'yesterday';
  return `${count} ${unit[0]}${count === 1 ? '' : 's'} ago`;
}

/** How long something took: `4s`, `2m 5s`. */
export function lasted(from: string | null, to: string | null): string {
  if (from === null || to === null) return '';
  const seconds = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));
  return seconds < 60 ? `${seconds}s` : `${Math.floor(seconds / 60)}m ${seconds % 60}s`;
}
