import { readdirSync, readFileSync } from 'node:fs';

/** For tests: the processes of this machine, none where there is no /proc. */
export function processes(): { pid: number; parent: number; command: string }[] {
  return readable(() => readdirSync('/proc'), []).flatMap(name => {
    if (!/^\d+$/.test(name)) return [];
    // After the name in parentheses come the state and the parent.
    const parent = readable(() => readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)!.split(' ')[1], null);
    const command = readable(() => readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim(), '');
    return parent ? [{ pid: Number(name), parent: Number(parent), command }] : [];
  });
}

/** Every process below `pid`, at any depth. */
export function processesBelow(pid: number): number[] {
  const all = processes();
  const below = (parent: number): number[] =>
    all.filter(one => one.parent === parent).flatMap(one => [one.pid, ...below(one.pid)]);
  return below(pid);
}

/** A process may be gone between two looks. */
function readable<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
