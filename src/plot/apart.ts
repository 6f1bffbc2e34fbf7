interface Group {
  readonly members: readonly number[];
  readonly centre: number;
}

/** Places moved as little as needed so that neighbours keep a distance; in the order given. */
export function apart(places: readonly number[], distance: number): readonly number[] {
  const order = places.map((_, index) => index).sort((a, b) => places[a] - places[b]);
  const groups: Group[] = [];
  for (const index of order) {
    let group: Group = { members: [index], centre: places[index] };
    while (groups.length > 0 && touches(groups[groups.length - 1], group, distance)) {
      group = merged(groups.pop() as Group, group, places);
    }
    groups.push(group);
  }
  const moved = [...places];
  for (const { members, centre } of groups) {
    members.forEach((member, rank) => {
      moved[member] = centre + (rank - (members.length - 1) / 2) * distance;
    });
  }
  return moved;
}

function touches(lower: Group, upper: Group, distance: number): boolean {
  const room = ((lower.members.length + upper.members.length) / 2) * distance;
  return upper.centre - lower.centre < room;
}

function merged(lower: Group, upper: Group, places: readonly number[]): Group {
  const members = [...lower.members, ...upper.members];
  const sum = members.reduce((all, member) => all + places[member], 0);
  return { members, centre: sum / members.length };
}
