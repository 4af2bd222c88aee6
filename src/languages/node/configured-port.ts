import { z } from 'zod';
import { lineWith, type SourceFile } from '../../facts/source.ts';
import type { Constant } from './constant.ts';

const port = z.coerce.number().int().min(80).max(65_535);
const server = z.object({ port });
const schema = z.union([
  server.transform((own) => own.port),
  z.object({ server }).transform((own) => own.server.port),
  z.object({ http: server }).transform((own) => own.http.port),
  z.object({ app: server }).transform((own) => own.app.port),
]);

/** What a file of settings says of the server, where the code does not show how it gets there. */
export function configuredPort(files: readonly SourceFile[]): Constant | undefined {
  const settings = files
    .filter(({ path }) => /(?:^|\/)config\/(?:defaults?|production|config)[\w.-]*\.json$/u.test(path))
    .toSorted((a, b) => Number(/production/u.test(b.path)) - Number(/production/u.test(a.path)));
  for (const { path, text } of settings) {
    const value = portIn(text);
    if (value !== undefined) return { path, line: lineWith(text, String(value)), value };
  }
  return undefined;
}

function portIn(text: string): number | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
