import { HOVER_MAX_SPEED, HOVER_MOVE_PX } from '../../core/limits';
import type { Point } from './hit-test';

/** Moves further apart than this (ms) say nothing about speed. */
const STALE_MS = 100;
/** Within this time (ms) of a scroll browsers tell of a move that is only the page's, under a pointer at rest. */
const ECHO_MS = 250;

/** How the pointer moves: whether it travels or rests, and whether it moved at all since the page scrolled. */
export class PointerMotion {
  position: Point | null = null;
  private time = 0;
  private scrolledAt: Point | null = null;
  private isScrolled = false;
  private scrollTime = 0;

  /** @returns the speed in px per ms; 0 after a rest */
  move(point: Point, time: number): number {
    const { position } = this;
    const elapsed = time - this.time;
    const distance = position ? Math.hypot(point.x - position.x, point.y - position.y) : 0;
    this.position = point;
    this.time = time;
    if (this.isScrolled) this.noteMoveAfterScroll(point, time);
    return elapsed > 0 && elapsed < STALE_MS ? distance / elapsed : 0;
  }

  /** The page moved under the pointer: what is below it now was not pointed at. */
  scroll(time: number): void {
    this.isScrolled = true;
    this.scrollTime = time;
    this.scrolledAt = this.position;
  }

  /** False after a scroll until the pointer itself really moves. */
  get isPointing(): boolean {
    return !this.isScrolled;
  }

  static isTravel(speed: number): boolean {
    return speed > HOVER_MAX_SPEED;
  }

  private noteMoveAfterScroll(point: Point, time: number): void {
    // The pointer's first word on this page, long after the scroll: it came here on purpose.
    if (!this.scrolledAt && time - this.scrollTime > ECHO_MS) this.isScrolled = false;
    this.scrolledAt ??= point;
    const moved = Math.hypot(point.x - this.scrolledAt.x, point.y - this.scrolledAt.y);
    if (moved >= HOVER_MOVE_PX) this.isScrolled = false;
  }
}
