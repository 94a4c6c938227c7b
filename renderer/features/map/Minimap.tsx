import { type PointerEvent, useEffect, useRef } from 'react';
import type { Box } from '../../../db/domain/layout/types.ts';
import type { Scene } from '../../../db/domain/picture/scene.ts';
import type { Palette } from '../../../db/domain/picture/types.ts';
import styles from './map.module.css';
import { type Camera, fitBox, type Size, toPicture } from './view/camera.ts';
import type { MapView } from './view/map-view.ts';

const SIZE: Size = { width: 168, height: 112 };

const drawNodes = (context: CanvasRenderingContext2D, scene: Scene, palette: Palette, camera: Camera): void => {
  context.fillStyle = palette.panel;
  context.fillRect(0, 0, SIZE.width, SIZE.height);
  for (const node of scene.nodes) {
    context.fillStyle = node.factor === null ? palette.ink : palette['line-strong'];
    const [width, height] = [Math.max(2, node.width * camera.scale), Math.max(1.5, node.height * camera.scale)];
    context.fillRect(
      node.x * camera.scale + camera.x - width / 2,
      node.y * camera.scale + camera.y - height / 2,
      width,
      height,
    );
  }
};

const drawSight = (context: CanvasRenderingContext2D, sight: Box, camera: Camera, ink: string): void => {
  const [x, y] = [sight.left * camera.scale + camera.x, sight.top * camera.scale + camera.y];
  context.strokeStyle = ink;
  context.lineWidth = 2;
  context.strokeRect(x, y, (sight.right - sight.left) * camera.scale, (sight.bottom - sight.top) * camera.scale);
};

const holds = (outer: Box, inner: Box): boolean =>
  outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right && outer.bottom >= inner.bottom;

interface MinimapProps {
  readonly view: MapView;
  readonly scene: Scene;
  readonly palette: Palette;
}

/** The whole map small, with what is in sight; not there while all of it is. Dragging in it moves the sight. The keys of the map do the same. */
export const Minimap = ({ view, scene, palette }: MinimapProps) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const camera = fitBox(scene.bounds, { width: SIZE.width - 8, height: SIZE.height - 8 }, 1);
  const small = useRef<Camera>(camera);
  small.current = { ...camera, x: camera.x + 4, y: camera.y + 4 };
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    const ratio = window.devicePixelRatio || 1;
    if (!context) return;
    const still = document.createElement('canvas');
    for (const one of [still, context.canvas]) {
      one.width = SIZE.width * ratio;
      one.height = SIZE.height * ratio;
    }
    const below = still.getContext('2d');
    below?.scale(ratio, ratio);
    if (below) drawNodes(below, scene, palette, small.current);
    view.onFrame = () => {
      const sight = view.sees();
      context.canvas.hidden = holds(sight, scene.bounds);
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.drawImage(still, 0, 0);
      context.scale(ratio, ratio);
      drawSight(context, sight, small.current, palette.accent);
    };
    view.draw();
    return () => {
      view.onFrame = () => undefined;
    };
  }, [view, scene, palette]);
  const go = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (event.buttons === 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    view.centre(
      toPicture(small.current, { x: event.nativeEvent.offsetX, y: event.nativeEvent.offsetY }),
      view.camera.scale,
      event.type === 'pointerdown',
    );
  };
  return <canvas ref={canvas} className={styles['minimap']} aria-hidden onPointerDown={go} onPointerMove={go} />;
};
