import { HOVER_MAX_SPEED, HOVER_MOVE_PX } from '../../core/limits';
import type { Point } from './hit-test';

/** Moves further apart than this (ms) say nothing about speed. */
const STALE_MS = 100;

/** How the pointer moves: whether it travels or rests, and whether it moved at all since the page scrolled. */
export class PointerMotion {
  position: Point | null = null;
  private time = 0;
  private scrolledAt: Point | null = null;
  private isScrolled = false;

  /** @returns the speed in px per ms; 0 after a rest */
  move(point: Point, time: number): number {
    const { position } = this;
    const elapsed = time - this.time;
    const distance = position ? Math.hypot(point.x - position.x, point.y - position.y) : 0;
    this.position = point;
    this.time = time;
    if (this.isScrolled) this.noteMoveAfterScroll(point);
    return elapsed > 0 && elapsed < STALE_MS ? distance / elapsed : 0;
  }

  /** The page moved under the pointer: what is below it now was not pointed at. */
  scroll(): void {
    this.isScrolled = true;
    this.scrolledAt = this.position;
  }

  /** False after a scroll until the pointer itself really moves. */
  get isPointing(): boolean {
    return !this.isScrolled;
  }

  static isTravel(speed: number): boolean {
    return speed > HOVER_MAX_SPEED;
  }

  private noteMoveAfterScroll(point: Point): void {
    this.scrolledAt ??= point;
    const moved = Math.hypot(point.x - this.scrolledAt.x, point.y - this.scrolledAt.y);
    if (moved >= HOVER_MOVE_PX) this.isScrolled = false;
  }
}
