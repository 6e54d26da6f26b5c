import { PICTURE_HEIGHT, PICTURE_WIDTH } from './svg';

export { toCsv } from './csv';
export { toSvg } from './svg';

/** Pixels for each unit of the picture: sharp on dense screens and in print. */
const SCALE = 2;

/** Paints an SVG picture into a PNG of twice its size. */
export async function toPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = PICTURE_WIDTH * SCALE;
  canvas.height = PICTURE_HEIGHT * SCALE;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser draws no canvas.');
  context.scale(SCALE, SCALE);
  context.drawImage(image, 0, 0, PICTURE_WIDTH, PICTURE_HEIGHT);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('This browser writes no PNG.');
  return blob;
}

/** Copies the picture; browsers allow it only on a secure page, so the answer says whether it was possible. */
export async function copyPicture(picture: Promise<Blob>): Promise<boolean> {
  if (typeof ClipboardItem === 'undefined' || !('clipboard' in navigator)) return false;
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return true;
  } catch {
    return false;
  }
}
