/** Leads the keyboard to the pictures. */

/** Focus the cell that Tab would reach; false where there is no wall. */
export function enterWall(): boolean {
  const cell = document.querySelector<HTMLElement>("main [data-cell][tabindex='0']");
  cell?.focus();
  return cell !== null;
}

/** Focus the first cell of a wall that has come in place of another, once it has been drawn. */
export function enterNew(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>("main [data-cell='0']")?.focus({ preventScroll: true }),
    ),
  );
}
