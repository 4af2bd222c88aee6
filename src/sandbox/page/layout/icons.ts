import { readFileSync } from 'node:fs';
import { html, trusted, type Html } from '../html.ts';
import { packageFile } from '../assets/packages.ts';

const names = [
  'alert',
  'check',
  'check-circle-fill',
  'checklist',
  'chevron-down',
  'chevron-right',
  'clock',
  'code',
  'comment',
  'comment-discussion',
  'diff',
  'dot-fill',
  'eye',
  'file',
  'file-diff',
  'file-directory-fill',
  'file-submodule',
  'file-symlink-file',
  'gear',
  'git-branch',
  'git-commit',
  'git-merge',
  'git-pull-request',
  'git-pull-request-closed',
  'git-pull-request-draft',
  'issue-closed',
  'issue-opened',
  'issue-reopened',
  'kebab-horizontal',
  'lock',
  'pencil',
  'plus',
  'repo',
  'repo-forked',
  'sandbox',
  'skip',
  'smiley',
  'stop',
  'sync',
  'tag',
  'trash',
  'triangle-down',
  'webhook',
  'x',
  'x-circle-fill',
  'zap',
] as const;

export type IconName = (typeof names)[number];

/** The drawings, without the wrapper: read once, at the start. */
const drawings = new Map<IconName, Html>(names.map((name) => [name, drawing(name)]));

/** An icon beside words says nothing to a screen reader; one that stands alone needs a label. */
export function icon(name: IconName, label?: string): Html {
  const role = label === undefined ? html`aria-hidden="true"` : html`role="img" aria-label="${label}"`;
  const box = html`width="16" height="16" viewBox="0 0 16 16"`;
  return html`<svg class="octicon octicon-${name}" ${role} ${box}>${drawings.get(name)}</svg>`;
}

function drawing(name: IconName): Html {
  const svg = readFileSync(packageFile('@primer/octicons', `build/svg/${name}-16.svg`), 'utf8');
  return trusted(
    svg
      .replace(/^<svg[^>]*>/u, '')
      .replace(/<\/svg>\s*$/u, '')
      .trim(),
  );
}
