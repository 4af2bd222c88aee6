import type { Question, Service } from '../../facts/facts.ts';

/** What a program listens on, where neither its code nor its framework tells. */
export function whichPort(service: Service, candidates: readonly string[]): Question {
  return {
    id: 'port',
    service: service.path,
    question: {
      en: `Which port does ${service.name} listen on?`,
      zh: `${service.name} 监听哪个端口？`,
    },
    why: {
      en: 'It listens, but no number could be read; the first answer was taken.',
      zh: '程序会监听端口，但无法读出端口号；暂用第一个候选值。',
    },
    candidates,
  };
}

export function whatStarts(service: Service, candidates: readonly string[]): Question {
  return {
    id: 'start',
    service: service.path,
    question: {
      en: `What starts ${service.name} in production?`,
      zh: `${service.name} 在生产环境中用什么命令启动？`,
    },
    why: {
      en: 'Nothing in the repository says which of its programs it is.',
      zh: '仓库中没有说明应启动哪个程序。',
    },
    candidates,
  };
}
