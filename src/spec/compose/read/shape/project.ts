import type { Problem } from '../../../../kernel/problem.ts';
import type { MapNode } from '../node.ts';
import { service } from './service.ts';
import { misshapen, type Shape } from './shape.ts';
import { any, either, fields, flag, free, listOf, named, pairs, text } from './values.ts';

const external = either(flag, fields({ name: text }));
const kept = { name: text, external, labels: pairs, driver: text, driver_opts: named(text) };
const stored = named(
  fields({ ...kept, file: text, environment: text, content: text, template_driver: text }),
);
const include = either(
  text,
  fields({ path: either(text, listOf(text)), env_file: either(text, listOf(text)), project_directory: text }),
);

const project = fields({
  version: text,
  name: text,
  include: either(text, listOf(include)),
  services: named(either(service, any)),
  volumes: named(fields(kept)),
  networks: named(
    fields({ ...kept, internal: flag, ...free('ipam attachable enable_ipv4 enable_ipv6 scope') }),
  ),
  configs: stored,
  secrets: stored,
  models: any,
});

/** A file of the first version has its services at the top. */
const first: Shape = named(either(service, any));

/** What of a file can be read as nothing. */
export function misshapenParts(root: MapNode, isFirst: boolean): readonly Problem[] {
  return misshapen(root, isFirst ? first : project, '');
}
