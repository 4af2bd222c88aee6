import { present } from '../../kernel/present.ts';
import type { Service } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Note } from '../../spec/note.ts';
import type { BuildPlan, Holes, ImageWish, Runtime } from '../../spec/plan.ts';
import { keptIn, type Written } from '../common/written.ts';
import { writtenNotes } from '../common/written-notes.ts';
import { assemble } from './assemble.ts';
import { builderOf } from './builder.ts';
import { writtenIn } from './database-file.ts';
import type { Form } from './shape.ts';
import { javaOf } from './java.ts';
import { applicationServerOf } from './application-server.ts';
import { javaReplaced, needsApplicationServer, noStart } from './notes.ts';
import { programsOf, type Program } from './program.ts';
import type { ChosenJava } from './releases.ts';

export const user = 10001;

/** How the image of what Maven or Gradle build is made, or why that cannot be said yet. */
export function planJvm(service: Service, snapshot: Snapshot, wish: ImageWish): BuildPlan | Note {
  const folder = service.path === '.' ? '' : service.path;
  const program = programsOf(snapshot).find(({ module }) => module.folder === folder);
  if (program === undefined) throw new Error(`no module at ${service.path}`);
  const { form } = program;
  if (form === undefined || form.kind === 'sources') return noStart(service);
  if (form.kind === 'war' && program.found?.framework.name === 'jakartaee')
    return needsApplicationServer(service, applicationServerOf(program.module)?.name);
  const java = javaOf(program, snapshot, wish);
  const written = writtenIn(program, snapshot);
  const runtime = withWritten(runtimeOf(service, form, wish), written, service);
  return {
    dockerfile: {
      template: 'docker/jvm.Dockerfile',
      holes: holesOf({ program, form, snapshot }, java, runtime),
    },
    ignore: ['jvm'],
    files: [],
    context: program.module.root,
    runtime,
    notes: [...notesOf(java), ...writtenNotes(written, service)],
  };
}

export function notesOf({ replaced, major }: ChosenJava): Note[] {
  return replaced === undefined ? [] : [javaReplaced(replaced.version, replaced.ended, major)];
}

const tomcat = '/usr/local/tomcat';

function runtimeOf(service: Service, form: Form, wish: ImageWish): Runtime {
  return present({
    user,
    port: portOf(service, form, wish),
    writable: writableIn(form),
    resources: { cpu: '200m', memory: '512Mi', memoryLimit: '1Gi' },
  });
}

function withWritten(runtime: Runtime, written: Written, service: Service): Runtime {
  return {
    ...runtime,
    writable: [...runtime.writable, ...written.folders],
    ...keptIn(written, service),
  };
}

/** What a program writes beside its temporary files. */
function writableIn(form: Form): string[] {
  if (form.kind === 'war') return ['logs', 'temp', 'work'].map((folder) => `${tomcat}/${folder}`);
  return form.kind === 'stage' && form.isPlay ? ['/app/logs'] : [];
}

/** A port below 1024 is not for a user without rights; where a variable sets it, another one is set. */
function portOf(service: Service, form: Form, wish: ImageWish): number | undefined {
  const [first] = service.ports;
  if (service.kind !== 'web' || first === undefined) return undefined;
  if (form.kind === 'war') return 8080;
  if (first.env === undefined) return first.port;
  return wish.port ?? (first.port < 1024 ? 8080 : first.port);
}

type Ground = { readonly program: Program; readonly form: Form; readonly snapshot: Snapshot };

function holesOf({ program, form, snapshot }: Ground, { major }: ChosenJava, { port }: Runtime): Holes {
  const builder = builderOf(program.module, { major, form, snapshot });
  const { collect, copies, start } = assemble(program, form);
  const isWar = form.kind === 'war';
  return {
    ...builder,
    collect: collect.map((instruction) => ({ instruction })),
    runtimeImage: isWar ? tomcatImage(form.isJakarta, major) : `eclipse-temurin:${major}-jre-noble`,
    workdir: isWar ? tomcat : '/app',
    copies,
    user,
    port: port === undefined ? undefined : { number: port },
    start: `[${start.map((word) => JSON.stringify(word)).join(', ')}]`,
  };
}

function tomcatImage(isJakarta: boolean, major: number): string {
  return isJakarta ? `tomcat:10.1-jre${Math.max(major, 17)}` : `tomcat:9.0-jre${major}`;
}
