import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { html, markupOf, trusted } from '../html.ts';
import { packageFile } from './packages.ts';
import { styleSheet } from './styles.ts';

export type Asset = {
  readonly type: string;
  readonly etag: string;
  readonly bytes: Buffer;
  readonly gzipped: Buffer;
  /** The content security policy of a document among them. */
  readonly policy?: string;
};

export type Assets = { readonly find: (name: string) => Asset | undefined };

/** Everything that the pages load lies here or in an installed package; nothing comes from elsewhere. */
export function createAssets(): Assets {
  const made = new Map<string, Asset>();
  return {
    find: (name) => {
      const held = made.get(name);
      if (held !== undefined) return held;
      const asset = Object.hasOwn(sources, name) ? make(name) : undefined;
      if (asset !== undefined) made.set(name, asset);
      return asset;
    },
  };
}

const scripts = ['page', 'morph', 'live', 'forms', 'compose', 'tasks', 'diagrams', 'keys', 'mermaid-frame'];

const sources: Readonly<Record<string, () => string>> = {
  'page.css': styleSheet,
  'icon.svg': () => readFileSync(packageFile('@primer/octicons', 'build/svg/sandbox-16.svg'), 'utf8'),
  'idiomorph.js': () => readFileSync(packageFile('idiomorph', 'dist/idiomorph.esm.js'), 'utf8'),
  'mermaid.js': () => readFileSync(packageFile('mermaid', 'dist/mermaid.min.js'), 'utf8'),
  'mermaid.html': mermaidFrame,
  ...Object.fromEntries(scripts.map((name) => [`${name}.js`, () => clientScript(name)])),
};

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  html: 'text/html; charset=utf-8',
};

function make(name: string): Asset | undefined {
  const bytes = Buffer.from(sources[name]?.() ?? '');
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;
  const type = types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  const asset = { type, etag, bytes, gzipped: gzipSync(bytes) };
  return name === 'mermaid.html' ? { ...asset, policy: framePolicy } : asset;
}

function clientScript(name: string): string {
  return readFileSync(join(import.meta.dirname, '../client', `${name}.js`), 'utf8');
}

/** Mermaid writes styles into its drawing, so it gets a page of its own where styles may do so and nothing else may. */
const framePolicy =
  "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox allow-scripts";

function mermaidFrame(): string {
  return markupOf(
    html`${trusted('<!doctype html>')}
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="color-scheme" content="light dark" />
          <title>Diagram</title>
          <style>
            body {
              margin: 0;
              font: 14px sans-serif;
              text-align: center;
            }
          </style>
          <script src="/assets/mermaid.js"></script>
          <script src="/assets/mermaid-frame.js"></script>
        </head>
        <body>
          <div id="diagram"></div>
        </body>
      </html>`,
  );
}
