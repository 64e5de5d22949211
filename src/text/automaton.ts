/**
 * Many strings found in one pass over a text, however many they are (Aho and Corasick 1975). Nodes are numbers; the edges
 * lie in one open hash table, which a newsroom's names fill with some ten thousand entries.
 */
export type Automaton = {
  edges: Edges;
  fail: Int32Array;
  ends: Int32Array;
  outputs: Int32Array;
  lengths: Int32Array;
};

/** A pattern's number and where it ends. */
export type Occurrence = { pattern: number; start: number; end: number };

/** Builds the automaton of the patterns; their numbers are their places in the list. Empty ones are never found. */
export function buildAutomaton(patterns: readonly string[]): Automaton {
  const size = 1 + patterns.reduce((sum, pattern) => sum + pattern.length, 0);
  const edges = makeEdges(size);
  const parent = new Int32Array(size);
  const unit = new Uint16Array(size);
  const ends = new Int32Array(size).fill(-1);
  let nodes = 1;
  patterns.forEach((pattern, number) => {
    let node = 0;
    for (let at = 0; at < pattern.length; at += 1) {
      const code = pattern.charCodeAt(at);
      let next = follow(edges, node, code);
      if (next === 0) {
        next = nodes++;
        parent[next] = node;
        unit[next] = code;
        link(edges, node, code, next);
      }
      node = next;
    }
    if (node > 0 && ends[node] === -1) ends[node] = number;
  });
  const { fail, outputs } = fallbacks(edges, parent.subarray(0, nodes), unit, ends);
  return { edges, fail, ends, outputs, lengths: Int32Array.from(patterns, pattern => pattern.length) };
}

/** Every occurrence of every pattern, by where it ends, the longest first of those that end together. */
export function occurrences(automaton: Automaton, text: string): Occurrence[] {
  const { edges, fail, ends, outputs, lengths } = automaton;
  const found: Occurrence[] = [];
  let node = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    let next = follow(edges, node, code);
    while (next === 0 && node !== 0) {
      node = fail[node] as number;
      next = follow(edges, node, code);
    }
    node = next;
    for (let out = ends[node] === -1 ? (outputs[node] as number) : node; out !== 0; out = outputs[out] as number) {
      const pattern = ends[out] as number;
      found.push({ pattern, start: at + 1 - (lengths[pattern] as number), end: at + 1 });
    }
  }
  return found;
}

/**
 * For each node the longest proper suffix that is a node too, and the longest that ends a pattern (0: none). A node's
 * parent has a smaller number but its suffix may not, so they are done by depth.
 */
function fallbacks(edges: Edges, parent: Int32Array, unit: Uint16Array, ends: Int32Array) {
  const fail = new Int32Array(parent.length);
  const outputs = new Int32Array(parent.length);
  for (const node of byDepth(parent)) {
    const above = parent[node] as number;
    if (above !== 0) {
      let from = fail[above] as number;
      let to = follow(edges, from, unit[node] as number);
      while (to === 0 && from !== 0) {
        from = fail[from] as number;
        to = follow(edges, from, unit[node] as number);
      }
      fail[node] = to;
    }
    const suffix = fail[node] as number;
    outputs[node] = suffix !== 0 && ends[suffix] !== -1 ? suffix : (outputs[suffix] as number);
  }
  return { fail, outputs };
}

function byDepth(parent: Int32Array): Int32Array {
  const depth = new Int32Array(parent.length);
  for (let node = 1; node < parent.length; node += 1) depth[node] = (depth[parent[node] as number] as number) + 1;
  const nodes = Int32Array.from(parent.subarray(1), (_, at) => at + 1);
  return nodes.sort((a, b) => (depth[a] as number) - (depth[b] as number));
}

/** From a node by a unit to a node; 0 is the root, to which no edge leads, and so means "none". */
type Edges = { mask: number; from: Int32Array; by: Uint16Array; to: Int32Array; root: Int32Array };

function makeEdges(count: number): Edges {
  const size = 2 ** Math.ceil(Math.log2(2 * count + 2));
  return {
    mask: size - 1,
    from: new Int32Array(size),
    by: new Uint16Array(size),
    to: new Int32Array(size),
    // Most letters of a text stand in no name: the edges of the root lie open.
    root: new Int32Array(0x10000),
  };
}

function slot({ mask, from, by, to }: Edges, node: number, code: number): number {
  let at = (Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> 0;
  for (at = (at ^ (at >>> 15)) & mask; to[at] !== 0; at = (at + 1) & mask) {
    if (from[at] === node && by[at] === code) break;
  }
  return at;
}

function follow(edges: Edges, node: number, code: number): number {
  return (node === 0 ? edges.root[code] : edges.to[slot(edges, node, code)]) as number;
}

function link(edges: Edges, node: number, code: number, next: number): void {
  if (node === 0) edges.root[code] = next;
  const at = slot(edges, node, code);
  edges.from[at] = node;
  edges.by[at] = code;
  edges.to[at] = next;
}
