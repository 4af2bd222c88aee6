import { basename } from '../../kernel/paths.ts';
import { dependsOn } from './frameworks.ts';
import type { Member } from './member.ts';

/** What only makes pages for readers, beside the program that they read about. */
export function isManual({ pkg, framework }: Pick<Member, 'pkg' | 'framework'>): boolean {
  const name = framework?.name ?? '';
  if (/^(?:docusaurus|vitepress|vuepress)$/u.test(name)) return true;
  if (!/^(?:nextjs|astro|nuxt)$/u.test(name)) return false;
  const isCalledSo = /^(?:docs?|documentation|manual|guide|handbook)$/u.test(basename(pkg.folder));
  return dependsOn(pkg, 'nextra-theme-docs') || (isCalledSo && kits.some((kit) => dependsOn(pkg, kit)));
}

/** They make pages of other kinds as well. */
const kits = ['nextra', 'fumadocs-ui', '@astrojs/starlight', '@nuxt/content'];
