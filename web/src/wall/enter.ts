/** Leads the keyboard to the pictures. */

/** Focus the cell that Tab would reach; false where there is no wall. */
export function enterWall(): boolean {
  const cell = document.querySelector<HTMLElement>("main [data-cell][tabindex='0']");
  cell?.focus();
  return cell !== null;
}
