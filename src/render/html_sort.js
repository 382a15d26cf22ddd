
"use strict";
// Sorts a table by the column whose heading is pressed: upwards, downwards, then as it was.
for (const table of document.querySelectorAll("table.sortable")) {
  const body = table.tBodies[0], rows = [...body.rows], heads = [...table.tHead.rows[0].cells];
  const collator = new Intl.Collator(undefined, { numeric: true });

  function compare(column, number) {
    return (a, b) => {
      const [left, right] = [a, b].map((row) => row.cells[column].textContent.trim());
      if (!left || !right) return 0;
      return number ? parseFloat(left) - parseFloat(right) : collator.compare(left, right);
    };
  }

  // Empty cells stand last, whichever way it is sorted.
  function sorted(column, number, direction) {
    const empty = (row) => row.cells[column].textContent.trim() === "";
    const order = compare(column, number);
    return [...rows].sort((a, b) => empty(a) - empty(b) || direction * order(a, b));
  }

  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const before = head.getAttribute("aria-sort");
      const next = before === "ascending" ? "descending" : before === null ? "ascending" : null;
      for (const other of heads) other.removeAttribute("aria-sort");
      if (next !== null) head.setAttribute("aria-sort", next);
      const number = head.classList.contains("number");
      const order = { ascending: 1, descending: -1 }[next];
      body.append(...(order === undefined ? rows : sorted(column, number, order)));
    });
  });
}
