import type { Question, Service } from '../../facts/facts.ts';
import type { Bilingual } from '../../kernel/language.ts';

const unsaid = {
  en: 'Nothing in the repository says so.',
  zh: '仓库中没有任何说明。',
};

/** Asked where a service was found, and nothing says what starts it. */
export function whatStarts(
  service: Service,
  candidates: readonly string[],
  why: Bilingual = unsaid,
): Question[] {
  if (service.start !== undefined || service.kind === 'static' || service.kind === 'library') return [];
  const question = {
    en: `What starts ${service.name} in production?`,
    zh: `${service.name} 在生产环境中用什么命令启动？`,
  };
  return [{ id: 'start', service: service.path, question, why, candidates }];
}
