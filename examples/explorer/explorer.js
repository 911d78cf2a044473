// The pages work without this. With it the slider moves through the days, and the table is searched while one types.
"use strict";

const slider = document.getElementById("slider");
const day = document.getElementById("day");
const said = document.getElementById("said");
const first = Date.UTC(1997, 0, 1);
const long = new Intl.DateTimeFormat(document.documentElement.lang.replace("en", "en-GB"), { dateStyle: "long", timeZone: "UTC" });

let wanted = ""; // the address to show
let loading = false;
let typed = null; // what is being searched

// show replaces what depends on the day. While an answer is under way only the last address asked for is kept.
async function show(address) {
	wanted = address;
	if (loading) return;
	loading = true;
	try {
		for (let got = ""; got !== wanted; ) {
			got = wanted;
			const answer = await fetch(got);
			const page = new DOMParser().parseFromString(await answer.text(), "text/html");
			const part = page.getElementById("page");
			if (!part) return location.assign(got);
			if (got !== wanted) continue;
			document.getElementById("page").replaceWith(part);
			document.title = page.title;
			history.replaceState(null, "", got);
			if (typed !== null) search(typed);
			said.textContent = document.querySelector(".counts, .lead")?.textContent ?? "";
		}
	} catch {
		location.assign(wanted);
	} finally {
		loading = false;
	}
}

function search(text) {
	typed = text;
	const field = document.getElementById("q");
	if (!field) return;
	field.value = text;
	for (const row of document.querySelectorAll("#table tbody tr")) {
		row.hidden = !row.textContent.toLowerCase().includes(text.toLowerCase());
	}
}

slider.addEventListener("input", () => {
	const date = new Date(first + slider.value * 864e5);
	day.value = date.toISOString().slice(0, 10);
	slider.setAttribute("aria-valuetext", long.format(date));
	show(location.pathname.replace(/^\/[^/]*/, "/" + day.value) + location.search);
});

document.addEventListener("input", (e) => {
	if (e.target.id === "q") search(e.target.value);
});

// A file dropped anywhere on the page that checks reports is checked.
document.addEventListener("dragover", (e) => {
	if (document.getElementById("file")) e.preventDefault();
});
document.addEventListener("drop", (e) => {
	const field = document.getElementById("file");
	if (!field || !e.dataTransfer.files.length) return;
	e.preventDefault();
	field.files = e.dataTransfer.files;
	field.form.requestSubmit();
});

slider.hidden = false;
for (const label of slider.labels) label.hidden = false;
