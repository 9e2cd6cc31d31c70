// Makes the columns of some tables sortable; without it they are in the order of the page.
(function () {
  "use strict";

  function key(row, column) {
    var cell = row.cells[column];
    var value = cell.getAttribute("data-value");
    return value === null ? cell.textContent : Number(value.replace("Infinity", "1e999"));
  }

  // Numbers by size, words as people sort them, and what is missing always last.
  function compare(a, b, direction) {
    if (typeof a === "number") {
      if (isNaN(a) || isNaN(b)) {
        return isNaN(a) - isNaN(b);
      }
      return a === b ? 0 : direction * (a > b ? 1 : -1);
    }
    return direction * a.localeCompare(b, undefined, { numeric: true });
  }

  function sort(table, heads, column) {
    var head = heads[column];
    var direction = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
    heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
    head.setAttribute("aria-sort", direction === 1 ? "ascending" : "descending");
    var body = table.tBodies[0];
    Array.from(body.rows)
      .sort(function (a, b) { return compare(key(a, column), key(b, column), direction); })
      .forEach(function (row) { body.appendChild(row); });
  }

  document.querySelectorAll("table.sortable").forEach(function (table) {
    var heads = Array.from(table.tHead.rows[0].cells);
    heads.forEach(function (head, column) {
      var button = document.createElement("button");
      button.type = "button";
      button.title = "sort by this column";
      button.textContent = head.textContent || "name";
      head.textContent = "";
      head.appendChild(button);
      button.addEventListener("click", function () { sort(table, heads, column); });
    });
  });
})();
