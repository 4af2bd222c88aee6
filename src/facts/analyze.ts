import { objectName } from '../kernel/object-name.ts';
import type { Detector } from './detector.ts';
import { existing } from './existing.ts';
import type { Facts, Question, Service } from './facts.ts';
import { gitops } from './gitops.ts';
import type { Snapshot } from './snapshot.ts';

/** What the repository is: pure, so the same commit gives the same facts. */
export function analyze(snapshot: Snapshot, languages: readonly Detector[]): Facts {
  const detections = languages.map((language) => language.detect(snapshot));
  const services = distinct(deployable(detections.flatMap((detection) => detection.services)));
  const found = existing(snapshot);
  return {
    services: services.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    existing: found,
    gitops: gitops(snapshot, found),
    questions: [...snapshot.omitted.map(omission), ...detections.flatMap((detection) => detection.questions)],
  };
}

/** A repository that holds only libraries is said to hold them; beside services they are not worth a word. */
function deployable(services: readonly Service[]): readonly Service[] {
  const running = services.filter((service) => service.kind !== 'library');
  return running.length === 0 ? services.slice(0, 1) : running;
}

/** Two folders may give their packages one name; then the folders name them. */
function distinct(services: readonly Service[]): readonly Service[] {
  const count = (name: string): number => services.filter((service) => service.name === name).length;
  return services.map((service) => {
    const isShared = count(service.name) > 1 && service.path !== '.';
    return isShared ? { ...service, name: objectName(service.path) } : service;
  });
}

function omission(text: string): Question {
  return {
    id: 'omitted',
    question: { en: `Something was not read: ${text}`, zh: `有内容未被读取：${text}` },
    why: { en: 'Facts that stand only there are missing.', zh: '只写在那里的事实因此缺失。' },
    candidates: [],
  };
}
