import type { Project } from './project.ts';
import { dependsOn } from './project.ts';

export type Framework = {
  readonly name: string;
  readonly packages: readonly string[];
  readonly kind: 'web' | 'worker';
  readonly interface: 'asgi' | 'wsgi' | 'own';
  readonly port: number;
};

const frameworks: readonly Framework[] = [
  { name: 'django', packages: ['django'], kind: 'web', interface: 'wsgi', port: 8000 },
  { name: 'fastapi', packages: ['fastapi'], kind: 'web', interface: 'asgi', port: 8000 },
  { name: 'flask', packages: ['flask'], kind: 'web', interface: 'wsgi', port: 5000 },
  { name: 'starlette', packages: ['starlette'], kind: 'web', interface: 'asgi', port: 8000 },
  { name: 'streamlit', packages: ['streamlit'], kind: 'web', interface: 'own', port: 8501 },
  { name: 'celery', packages: ['celery'], kind: 'worker', interface: 'own', port: 0 },
];

export function frameworkOf(project: Project): Framework | undefined {
  return frameworks.find(({ packages }) => dependsOn(project, ...packages) !== undefined);
}
