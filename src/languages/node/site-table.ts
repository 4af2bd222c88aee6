import type { Framework } from './framework.ts';

/** Nginx takes a brace in a pattern that is not quoted for the begin of a block. */
const hashed = '~ "(?:\\.[0-9a-zA-Z]{8,}|-[0-9A-Z]{8})\\.(?:js|css)$"';

/** They make files that any server can show. */
export const sites: readonly Framework[] = [
  { name: 'angular', packages: ['@angular/core'], kind: 'static', assets: hashed },
  { name: 'docusaurus', packages: ['@docusaurus/core'], kind: 'static', output: 'build', assets: '/assets/' },
  { name: 'gatsby', packages: ['gatsby'], kind: 'static', output: 'public', assets: '/static/' },
  { name: 'eleventy', packages: ['@11ty/eleventy'], kind: 'static', output: '_site', assets: '/assets/' },
  {
    name: 'vitepress',
    packages: ['vitepress'],
    kind: 'static',
    output: '.vitepress/dist',
    assets: '/assets/',
  },
  { name: 'vuepress', packages: ['vuepress'], kind: 'static', output: '.vuepress/dist', assets: '/assets/' },
  { name: 'hexo', packages: ['hexo'], kind: 'static', output: 'public', assets: '/css/' },
  {
    name: 'create-react-app',
    packages: ['react-scripts', '@craco/craco', 'react-app-rewired'],
    kind: 'static',
    output: 'build',
    assets: '/static/',
  },
  { name: 'vue-cli', packages: ['@vue/cli-service'], kind: 'static', output: 'dist', assets: '/js/' },
  {
    name: 'quasar',
    packages: ['@quasar/app-vite', '@quasar/app-webpack'],
    kind: 'static',
    output: 'dist/spa',
    assets: '/assets/',
  },
  { name: 'ember', packages: ['ember-cli'], kind: 'static', output: 'dist', assets: '/assets/' },
  { name: 'rsbuild', packages: ['@rsbuild/core'], kind: 'static', output: 'dist', assets: '/static/' },
  { name: 'umi', packages: ['umi', '@umijs/max'], kind: 'static', output: 'dist', assets: hashed },
  { name: 'farm', packages: ['@farmfe/core'], kind: 'static', output: 'dist', assets: hashed },
  {
    name: 'elm',
    packages: ['create-elm-app', 'elm-app'],
    kind: 'static',
    output: 'build',
    assets: '/static/',
  },
  { name: 'preact-cli', packages: ['preact-cli'], kind: 'static', output: 'build', assets: hashed },
  { name: 'vite', packages: ['vite'], kind: 'static', output: 'dist', assets: '/assets/' },
  { name: 'parcel', packages: ['parcel', 'parcel-bundler'], kind: 'static', output: 'dist', assets: hashed },
  { name: 'rspack', packages: ['@rspack/cli'], kind: 'static', output: 'dist', assets: hashed },
  { name: 'webpack', packages: ['webpack-dev-server'], kind: 'static', output: 'dist', assets: hashed },
];
