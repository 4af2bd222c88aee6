import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFile } from './packages.ts';

/** Primer's tokens in its light and its dark theme, the parts of its CSS that we use, then ours. */
export function styleSheet(): string {
  const tokens = primitives.map((path) => packageFile('@primer/primitives', `dist/css/${path}.css`));
  const parts = primer.map((name) => packageFile('@primer/css', `dist/${name}.css`));
  const own = styles.map((name) => join(import.meta.dirname, '../styles', `${name}.css`));
  return [...tokens, ...parts, ...own].map((path) => withoutMap(readFileSync(path, 'utf8'))).join('\n');
}

const primitives = [
  'base/size/size',
  'base/motion/motion',
  'base/typography/typography',
  'functional/size/border',
  'functional/size/radius',
  'functional/size/size',
  'functional/spacing/space',
  'functional/typography/typography',
  'functional/themes/light',
  'functional/themes/dark',
];

const primer = ['base', 'buttons', 'forms', 'labels', 'avatars', 'markdown', 'branch-name', 'utilities'];

const styles = ['layout', 'parts', 'conversation', 'compose', 'diff', 'checks', 'labels', 'narrow'];

function withoutMap(css: string): string {
  return css.replace(/\/\*# sourceMappingURL=[^*]*\*\//u, '');
}
