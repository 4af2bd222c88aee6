import type { Holes } from '../../../spec/plan.ts';
import type { Built } from '../built.ts';
import type { Module } from '../module.ts';

/** It only starts the version that the build asks for. */
const launcher = '1.10.7';
const release = `https://github.com/sbt/sbt/releases/download/v${launcher}`;
const command = '/opt/sbt/bin/sbt -batch -Dsbt.boot.directory=/root/.cache/sbt';

export function sbt(module: Module, { major, form }: Built): Holes {
  const archive = `sbt-${launcher}.tgz`;
  const task = 'task' in form ? form.task : 'package';
  const isAlone = module.buildPath === '';
  return {
    buildImage: `eclipse-temurin:${major}-jdk-noble`,
    home: undefined,
    setup: [
      { instruction: `ADD ${release}/${archive} ${release}/${archive}.sha256 /opt/` },
      {
        instruction: [
          `RUN echo "$(cut -d ' ' -f 1 /opt/${archive}.sha256)  /opt/${archive}" > /tmp/sums \\`,
          '    && sha256sum --check /tmp/sums \\',
          `    && tar -xzf /opt/${archive} -C /opt`,
        ].join('\n'),
      },
    ],
    first: isAlone
      ? {
          manifests: [
            { from: 'build.sbt', to: './' },
            { from: 'project', to: 'project' },
          ],
          fetch: `${command} update`,
        }
      : undefined,
    cache: '/root/.cache',
    build: `${command} ${task}`,
  };
}
