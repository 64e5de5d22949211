import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * When the process `pid` began, in whatever words its system has for it; null when there is no such process or it is
 * dead and only waits to be collected. A pid and its birth together name one process for good.
 */
export function bornAt(pid: number): string | null {
  return process.platform === 'linux' ? bornOnLinux(pid) : bornByPs(pid);
}

/** Machine, process namespace and boot: where a pid means what it means here. */
export function ownRealm(): string {
  if (process.platform !== 'linux') return hostname();
  return [hostname(), readlinkSync('/proc/self/ns/pid'), read('/proc/sys/kernel/random/boot_id')?.trim()].join(' ');
}

function bornOnLinux(pid: number): string | null {
  // proc(5): the name stands in parentheses and may hold some itself; state is field 3, start time field 22.
  const stat = read(`/proc/${pid}/stat`);
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return !fields || fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? null);
}

function bornByPs(pid: number): string | null {
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' });
    const [state, ...start] = line.trim().split(/\s+/);
    return state?.startsWith('Z') ? null : start.join(' ') || null;
  } catch {
    return null;
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
