const ts = require("typescript");

const DATA = /[\\/]presets[\\/]data[\\/][^\\/]+$/;

/**
 * A TypeScript transformer that writes the generated data as JSON texts: an engine passes over a
 * text far faster than over the same literals, and most calls never ask for the data.
 */
const dataAsJson = (context) => (file) => {
  const visit = (node) =>
    ts.isArrowFunction(node) && isPlain(node.body)
      ? withBody(context.factory, node, parsed(context.factory, node.body))
      : ts.visitEachChild(node, visit, context);
  return DATA.test(file.fileName) ? ts.visitNode(file, visit) : file;
};

function withBody(factory, arrow, body) {
  const { modifiers, typeParameters, parameters, type, equalsGreaterThanToken } = arrow;
  const kept = [modifiers, typeParameters, parameters, type, equalsGreaterThanToken];
  return factory.updateArrowFunction(arrow, ...kept, body);
}

function parsed(factory, literal) {
  const text = factory.createStringLiteral(JSON.stringify(valueOf(literal)));
  const parse = factory.createPropertyAccessExpression(factory.createIdentifier("JSON"), "parse");
  return factory.createCallExpression(parse, undefined, [text]);
}

/** Whether JSON holds the same: no `undefined`, nothing computed. */
function isPlain(node) {
  const inner = unwrapped(node);
  if (ts.isArrayLiteralExpression(inner)) {
    return inner.elements.every(isPlain);
  }
  if (ts.isObjectLiteralExpression(inner)) {
    return inner.properties.every(
      (one) => ts.isPropertyAssignment(one) && isPlain(one.initializer),
    );
  }
  return scalarOf(inner) !== undefined;
}

function valueOf(node) {
  const inner = unwrapped(node);
  if (ts.isArrayLiteralExpression(inner)) {
    return inner.elements.map(valueOf);
  }
  return ts.isObjectLiteralExpression(inner)
    ? Object.fromEntries(
        inner.properties.map(({ name, initializer }) => [name.text, valueOf(initializer)]),
      )
    : scalarOf(inner);
}

function unwrapped(node) {
  return ts.isParenthesizedExpression(node) ? unwrapped(node.expression) : node;
}

function scalarOf(node) {
  switch (node.kind) {
    case ts.SyntaxKind.TrueKeyword:
      return true;
    case ts.SyntaxKind.FalseKeyword:
      return false;
    case ts.SyntaxKind.StringLiteral:
    case ts.SyntaxKind.NoSubstitutionTemplateLiteral:
      return node.text;
    case ts.SyntaxKind.NumericLiteral:
      return Number(node.text);
    case ts.SyntaxKind.PrefixUnaryExpression:
      return node.operator === ts.SyntaxKind.MinusToken ? -scalarOf(node.operand) : undefined;
    default:
      return undefined;
  }
}

module.exports = { dataAsJson };
