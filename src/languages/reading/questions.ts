import type { Question, Service } from '../../facts/facts.ts';

/** Asked where a service was found, and nothing says what starts it. */
export function startQuestion(service: Service, candidates: readonly string[]): Question[] {
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
        en: 'Neither its files nor its framework say so.',
        zh: '它的文件和框架都没有说明。',
      },
      candidates,
    },
  ];
}
