import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';

/** What the App asks GitHub for. */
export type AppManifest = z.infer<typeof schema>;

const schema = z
  .object({
    name: z.string(),
    public: z.literal(false),
    default_permissions: z.record(z.string(), z.enum(['read', 'write'])),
    default_events: z.array(z.string()),
  })
  .transform(({ name, default_permissions: permissions, default_events: events }) => ({
    name,
    permissions,
    events,
  }));

/** Reads `app.yml`; it lies beside `src/` in the repository and beside `dist/` in the package. */
export async function readAppManifest(): Promise<AppManifest> {
  return schema.parse(load(await readFile(join(import.meta.dirname, '../../../app.yml'), 'utf8')));
}
