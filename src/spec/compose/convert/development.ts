import { overLines } from '../../../kernel/over-lines.ts';
import { warn, type Subject } from './terms.ts';

const development = new RegExp(
  overLines`
    (?:^|[\s/])(?:nodemon|ts-node-dev|air|reflex|watchmedo|webpack-dev-server)(?:\s|$)|
    --(?:reload|watch|inspect)\b|\brunserver\b|\bflask run\b|
    \b(?:npm|yarn|pnpm|bun) (?:run )?(?:dev|watch|start:dev)\b|\brails (?:s|server)\b|\bartisan serve\b|
    \bgo run\b
  `,
  'u',
);

/** A command that is meant for the one who writes the program. */
export function sayDevelopment({ service, terms }: Subject): void {
  const line = [...(service.entrypoint?.words ?? []), ...(service.command?.words ?? [])].join(' ');
  if (line.length > 4000 || !development.test(line)) return;
  warn(terms, {
    id: 'development-command',
    at: service.at,
    text: {
      en: `${service.name} starts with a development server (${line.slice(0, 60)}). It was kept; leave it out, or name what runs in production.`,
      zh: `${service.name} 使用开发服务器启动（${line.slice(0, 60)}）。已保留；请删除或改为生产环境的启动命令。`,
    },
  });
}
