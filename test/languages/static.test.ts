import { describe, expect, test } from '@jest/globals';
import { static as site } from '../../src/languages/static.ts';
import { reading } from './samples/seen.ts';

function sites(repo: Readonly<Record<string, string>>): readonly string[] {
  const { services } = site.detect(reading(repo));
  return services.map(({ path, framework, languageVersion, assets }) =>
    [path, framework, languageVersion, assets].filter((part) => part !== undefined).join(' '),
  );
}

describe('a site of Hugo', () => {
  test('is known by its configuration, and its version by who builds it', () => {
    const workflow = 'jobs:\n  build:\n    env:\n      HUGO_VERSION: 0.128.0\n';
    expect(sites({ 'hugo.yaml': 'baseURL: /\n', '.github/workflows/hugo.yml': workflow })).toEqual([
      '. hugo 0.128.0 public',
    ]);
    const action =
      "      - uses: peaceiris/actions-hugo@v3\n        with:\n          hugo-version: '0.139.0'\n";
    expect(sites({ 'hugo.toml': '', '.github/workflows/gh-pages.yml': action })).toEqual([
      '. hugo 0.139.0 public',
    ]);
  });

  test('may be configured in files that others have too', () => {
    const config = 'baseURL = "/"\ntheme = "ananke"\npublishDir = "docs"\n';
    expect(sites({ 'site/config.toml': config, 'site/content/a.md': '' })).toEqual(['site hugo docs']);
    expect(sites({ 'config/_default/config.toml': config, 'content/a.md': '' })).toEqual(['. hugo docs']);
    expect(sites({ 'config.toml': config })).toEqual([]);
    expect(sites({ 'config.yaml': 'port: 80\n', 'content/a.md': '' })).toEqual([]);
  });
});

test('a site of Zola has its own key for the address', () => {
  expect(sites({ 'config.toml': 'base_url = "https://a.example"\n', 'content/_index.md': '' })).toEqual([
    '. zola public',
  ]);
});

test('MkDocs makes a site where there is nothing that it is the manual of', () => {
  const pages = { 'mkdocs.yml': 'site_name: A\n', 'pages/index.md': '' };
  expect(sites(pages)).toEqual(['. mkdocs site']);
  expect(sites({ ...pages, 'main.go': 'package main\n' })).toEqual([]);
});

describe('pages as they are', () => {
  test('are a site, the outermost folder once', () => {
    expect(sites({ 'index.html': '', 'about/index.html': '' })).toEqual(['.']);
    expect(sites({ 'public/index.html': '', 'README.md': '' })).toEqual(['. public']);
    expect(sites({ Staticfile: 'root: pages\n', 'index.html': '' })).toEqual(['. pages']);
  });

  test('need what the settings of their server leave open', () => {
    const conf =
      'server {\n listen 8080;\n root /usr/share/nginx/html;\n proxy_pass http://${API_HOST}/$uri;\n}\n';
    const { services } = site.detect(reading({ 'index.html': '', 'default.conf.template': conf }));
    expect(services[0]?.env).toEqual([{ name: 'API_HOST', required: true, secret: false }]);
  });

  test('of a program belong to the program', () => {
    expect(sites({ 'index.html': '', 'package.json': '{}' })).toEqual([]);
    expect(sites({ 'static/index.html': '', 'main.go': 'package main\n' })).toEqual([]);
    expect(sites({ 'index.html': '', 'index.php': '' })).toEqual([]);
  });

  test('stand beside a program in a folder of their own', () => {
    expect(sites({ 'landing/pages/index.html': '', 'api/go.mod': 'module a\n', 'api/main.go': '' })).toEqual([
      'landing/pages',
    ]);
  });
});
