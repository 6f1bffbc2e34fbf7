import { parse, type Node } from "acorn";

/**
 * Bytes of what a minified bundle declares: the object and list literals of its top level, without
 * the functions inside them. The rest is code.
 */
export function declaredBytes(script: string): number {
  return outermost(parse(script, { ecmaVersion: 2020 }))
    .flatMap(literals)
    .reduce((sum, literal) => sum + size(literal) - functionBytes(literal), 0);
}

/** The statements of the one function that a bundle is wrapped in. */
function outermost(program: Node): Node[] {
  const wrapper = find(program, isFunction);
  const body = wrapper === undefined ? undefined : children(wrapper).find(isBlock);
  return body === undefined ? [program] : children(body);
}

function literals(node: Node): Node[] {
  if (node.type === "ObjectExpression" || node.type === "ArrayExpression") {
    return [node];
  }
  return isFunction(node) ? [] : children(node).flatMap(literals);
}

function functionBytes(node: Node): number {
  return isFunction(node)
    ? size(node)
    : children(node).reduce((sum, child) => sum + functionBytes(child), 0);
}

function find(node: Node, wanted: (node: Node) => boolean): Node | undefined {
  if (wanted(node)) {
    return node;
  }
  for (const child of children(node)) {
    const found = find(child, wanted);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

function children(node: Node): Node[] {
  return Object.values(node).flatMap((value: unknown) =>
    (Array.isArray(value) ? value : [value]).filter(isNode),
  );
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}

function isBlock({ type }: Node): boolean {
  return type === "BlockStatement";
}

function isFunction({ type }: Node): boolean {
  return /Function/.test(type);
}

function size({ start, end }: Node): number {
  return end - start;
}
