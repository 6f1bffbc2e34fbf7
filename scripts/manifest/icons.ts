import { baseAddress } from "./addresses";
import { onLine, type Check, type Surroundings } from "./check";
import { resourcesById } from "./resources";
import { all, at, type Element } from "./xml";

const REQUIRED_SIZES = ["16", "32", "80"];

interface Drawing {
  readonly element: Element;
  readonly url: string;
  readonly size: number;
}

export const ribbonIconsHaveAllSizes: Check = {
  title: "every ribbon icon has 16, 32 and 80 pixels",
  run(manifest) {
    return all(manifest, "Icon").flatMap((icon) => {
      const sizes = icon.children.map(({ attributes }) => attributes.size);
      const missing = REQUIRED_SIZES.filter((size) => !sizes.includes(size));
      return missing.map((size) => onLine(icon, `this icon lacks the size of ${size} pixels.`));
    });
  },
};

export const iconsHaveTheirSize: Check = {
  title: "every icon file is a PNG of the size it is declared with",
  run(manifest, surroundings) {
    return drawings(manifest).flatMap((drawing) => iconFault(manifest, drawing, surroundings));
  },
};

/** Ribbon icons by their declared size, the two store icons by Office's fixed sizes. */
function drawings(manifest: Element): Drawing[] {
  const images = resourcesById(manifest);
  const ribbon = all(manifest, "Icon").flatMap(({ children }) =>
    children.map((element) => ({
      element,
      url: images.get(element.attributes.resid)?.attributes.DefaultValue ?? "",
      size: Number(element.attributes.size),
    })),
  );
  const store = Object.entries({ IconUrl: 32, HighResolutionIconUrl: 64 }).flatMap(
    ([name, size]) => {
      const element = at(manifest, name);
      return element === undefined ? [] : [{ element, url: element.attributes.DefaultValue, size }];
    },
  );
  return [...store, ...ribbon];
}

function iconFault(manifest: Element, drawing: Drawing, { servedFile }: Surroundings): string[] {
  const { element, url, size } = drawing;
  const base = baseAddress(manifest) ?? "";
  const file = url.startsWith(base) ? servedFile(url.slice(base.length)) : undefined;
  const fault = file === undefined ? undefined : sizeFault(file, size);
  return fault === undefined ? [] : [onLine(element, `${url} ${fault}.`)];
}

function sizeFault(file: Uint8Array, size: number): string | undefined {
  const pixels = pngSize(file);
  if (pixels === undefined) {
    return "is not a PNG file";
  }
  const [width, height] = pixels;
  return width === size && height === size
    ? undefined
    : `must be ${size} x ${size} pixels, got ${width} x ${height}`;
}

/** Width and height in pixels from the file's first chunk; undefined when it is no PNG. */
export function pngSize(file: Uint8Array): readonly [number, number] | undefined {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (file.length < 24 || signature.some((byte, index) => file[index] !== byte)) {
    return undefined;
  }
  const view = new DataView(file.buffer, file.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}
