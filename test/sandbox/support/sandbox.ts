import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAppAuth } from '@octokit/auth-app';
import { Octokit } from '@octokit/rest';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../../src/sandbox/start.ts';
import { plant } from '../../../src/sandbox/seeds/plant.ts';
import type { World } from '../../../src/sandbox/world/world.ts';

export const people = {
  alice: 'admin',
  mona: 'maintain',
  bob: 'write',
  tina: 'triage',
  rita: 'read',
} as const;

/** One small repository, `acme/shop`, with a collaborator of every level; `zoe` is a stranger. */
export async function smallWorld(world: World): Promise<void> {
  await plant(world, {
    owner: 'acme',
    name: 'shop',
    collaborators: { ...people, zoe: 'none' },
    files: { 'README.md': '# Shop\n', 'src/index.js': 'console.log(1);\n' },
  });
}

function log(line: string): void {
  process.stderr.write(`${line}\n`);
}

export type Rig = Sandbox & { readonly stateDir: string; readonly stop: () => Promise<void> };

export async function startRig(options: Partial<SandboxOptions> = {}): Promise<Rig> {
  const stateDir = options.stateDir ?? mkdtempSync(join(tmpdir(), 'sandbox-'));
  const sandbox = await startSandbox({ port: 0, seeds: smallWorld, log, ...options, stateDir });
  return {
    ...sandbox,
    stateDir,
    stop: async () => {
      await sandbox.close();
      rmSync(stateDir, { recursive: true, force: true });
    },
  };
}

const quiet = { debug() {}, info() {}, warn() {}, error() {} };

/** Octokit as the App's installation, as everyone's program would make it. */
export function asInstallation(sandbox: Sandbox): Octokit {
  const auth = { appId: sandbox.app.id, privateKey: sandbox.app.privateKey };
  return new Octokit({
    authStrategy: createAppAuth,
    auth: { ...auth, installationId: sandbox.app.installationId },
    baseUrl: sandbox.apiUrl,
    log: quiet,
  });
}

export function asApp(sandbox: Sandbox): Octokit {
  const auth = { appId: sandbox.app.id, privateKey: sandbox.app.privateKey };
  return new Octokit({ authStrategy: createAppAuth, auth, baseUrl: sandbox.apiUrl, log: quiet });
}

export function asUser(sandbox: Sandbox, login: string): Octokit {
  return new Octokit({ auth: sandbox.tokenFor(login), baseUrl: sandbox.apiUrl, log: quiet });
}

/** The status and message that GitHub refused with; fails where it did not. */
export async function refusal(work: Promise<unknown>): Promise<{ status: number; message: string }> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Error && 'status' in error)
      return { status: Number(error.status), message: error.message };
    throw error;
  }
  throw new Error('it was not refused');
}
