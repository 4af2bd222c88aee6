import type { Question, Service } from '../../facts/facts.ts';

export function startQuestion(service: Service): Question {
  return {
    id: 'start',
    service: service.path,
    question: {
      en: `What starts ${service.name} in production?`,
      zh: `${service.name} 在生产环境中用什么命令启动？`,
    },
    why: {
      en: 'No module makes the application at its top level, and no Procfile says so.',
      zh: '没有模块在顶层创建应用，也没有 Procfile 说明。',
    },
    candidates: ['gunicorn app:app', 'uvicorn main:app --host 0.0.0.0'],
  };
}
