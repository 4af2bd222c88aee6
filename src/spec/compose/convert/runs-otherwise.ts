import { basename } from '../../../kernel/paths.ts';
import type { Service } from '../model/model.ts';
import { endsByItself } from './ends.ts';
import { knownImage } from './known.ts';
import type { Known } from './known-programs.ts';

const tools =
  /^(?:redis-cli|psql|pg_\w+|mysql(?:dump|admin)?|mariadb(?:-dump)?|mongo(?:sh|dump|restore|import|export)?|mc|curl|wget|sleep|tail|cron\w*|supercronic)(?:\.sh)?$/u;
const serving = /entry-?point|server|serve|start|run|supervisord|sh$/u;

/** What is known of the server of an image, unless something else is started from it: a tool, a clock, a script beside. */
export function serverOf(service: Service): Known | undefined {
  return runsOtherwise(service) || endsByItself(service) ? undefined : knownImage(service.image);
}

function runsOtherwise({ entrypoint, command, image = '' }: Service): boolean {
  const [first = ''] = (entrypoint ?? command)?.words ?? [];
  const name = basename(first);
  if (entrypoint === undefined || name === '') return tools.test(name);
  const isOwn = serving.test(name) || name.includes(basename(image).slice(0, 4));
  return tools.test(name) || !isOwn;
}
