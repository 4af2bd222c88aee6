import type { Question, Service } from '../../facts/facts.ts';

export function questionsOf(service: Service): Question[] {
  if (service.start !== undefined || service.kind === 'static' || service.kind === 'library') return [];
  return [
    {
      id: 'start',
      service: service.path,
      question: {
        en: `What starts ${service.name} in production?`,
        zh: `${service.name} 在生产环境中用什么命令启动？`,
      },
      why: {
        en: 'No script, Procfile or entry file says so; a watcher or a development server is not meant for it.',
        zh: '脚本、Procfile 和入口文件都没有说明；开发服务器不适合生产环境。',
      },
      candidates: ['node dist/index.js', 'node src/index.js', 'node server.js'],
    },
  ];
}

export function unreadable(path: string): Question {
  return {
    id: 'unreadable',
    question: {
      en: `${path} is not valid JSON; what is in that folder?`,
      zh: `${path} 不是有效的 JSON，该目录里是什么？`,
    },
    why: {
      en: 'Nothing about that package can be known until it is mended.',
      zh: '修复之前无法了解这个包。',
    },
    candidates: [],
  };
}
