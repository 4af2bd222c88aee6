import { readFileSync } from 'node:fs';
import { html, trusted, type Html } from '../html.ts';
import { packageFile } from '../assets/packages.ts';

const names = [
  'alert',
  'arrow-right',
  'check',
  'check-circle-fill',
  'checklist',
  'chevron-down',
  'chevron-right',
  'circle-slash',
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
  'home',
  'hubot',
  'info',
  'issue-closed',
  'issue-opened',
  'issue-reopened',
  'kebab-horizontal',
  'lock',
  'pencil',
  'person',
  'plus',
  'repo',
  'repo-forked',
  'repo-push',
  'sandbox',
  'shield',
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
  return html`<svg class="octicon octicon-${name}" ${role} width="16" height="16" viewBox="0 0 16 16">
    ${drawings.get(name)}
  </svg>`;
}

function drawing(name: IconName): Html {
  const svg = readFileSync(packageFile('@primer/octicons', `build/svg/${name}-16.svg`), 'utf8');
  return trusted(svg.replace(/^<svg[^>]*>/u, '').replace(/<\/svg>\s*$/u, ''));
}
