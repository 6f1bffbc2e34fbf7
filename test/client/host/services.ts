import { type Arguments, type Item, type Kind, type KindOf } from "./kinds";

/** Answers a method of an object that the client makes by its type name. */
export type Service = (args: Arguments) => unknown;

/**
 * Objects beside the workbook, such as the pane's own state: a method answers what is registered
 * under "Type.Method", or nothing, for no result of theirs is used; so do their parts.
 */
export function service(name: string, services: Readonly<Record<string, Service>>): Item {
  const members = <T>(make: (member: string) => T): Readonly<Record<string, T>> =>
    new Proxy<Record<string, T>>({}, { get: (_, member) => make(String(member)) });
  const kind: KindOf<string> = {
    name,
    methods: members((method) => (_, args) => services[`${name}.${method}`]?.(args) ?? null),
    parts: members((part) => () => service(`${name}.${part}`, services)),
  };
  return { kind: kind as Kind, target: name };
}
