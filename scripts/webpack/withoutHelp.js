const ts = require("typescript");

/** What only readers of the help need; no function looks at it. */
const HELP = new Set(["group", "summary", "assumptions", "sources", "examples", "keywords"]);

/**
 * A TypeScript transformer that takes the help out of every definition, so that the script Excel
 * loads stays small. The pane and the help pages are built from the whole definitions.
 */
const withoutHelp = without(HELP);

/** Of a result, what only native copies ask, which the pane makes. */
const FOR_COPIES = new Set(["beyondFormulas", "cells", "cellsOf"]);

/** What else only EXPLAIN and native copies need. */
const bare = without(new Set([...HELP, "steps", "result"]));

function without(left) {
  return (context) => strip(context, left);
}

function strip(context, left) {
  const visit = (node) => {
    if (isDefinition(node)) {
      const [definition] = node.arguments;
      const stripped = context.factory.updateObjectLiteralExpression(
        definition,
        definition.properties
          .filter((property) => !names(property, left))
          .map((property) => withoutCopies(context.factory, property)),
      );
      return ts.visitEachChild(
        context.factory.updateCallExpression(node, node.expression, undefined, [stripped]),
        visit,
        context,
      );
    }
    return ts.visitEachChild(node, visit, context);
  };
  return (file) => ts.visitNode(file, visit);
}

function withoutCopies(factory, property) {
  return ts.isPropertyAssignment(property) &&
    property.name.getText() === "result" &&
    ts.isObjectLiteralExpression(property.initializer)
    ? factory.updatePropertyAssignment(
        property,
        property.name,
        factory.updateObjectLiteralExpression(
          property.initializer,
          property.initializer.properties.filter((one) => !names(one, FOR_COPIES)),
        ),
      )
    : property;
}

function isDefinition(node) {
  return (
    ts.isCallExpression(node) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === "defineFunction" &&
    node.arguments.length === 1 &&
    ts.isObjectLiteralExpression(node.arguments[0])
  );
}

function names(property, left) {
  return property.name !== undefined && left.has(property.name.getText());
}

module.exports = { withoutHelp, bare };
