"""What the code of a program says: how it makes its network, and what it does to images before the network sees them."""
import ast
import os
import re
import types

FILES = ("dataset.py", "model.py", "train.py", "main.py")


class Code:
    """The four files as text without comments, and as trees."""

    def __init__(self, folder):
        self.texts, self.trees = {}, {}
        for name in FILES:
            with open(os.path.join(folder, name), encoding="utf8", errors="replace") as file:
                text = file.read()
            self.texts[name] = re.sub(r"(?m)#.*$", "", text)
            try:
                self.trees[name] = ast.parse(text)
            except (SyntaxError, ValueError):
                self.trees[name] = ast.Module(body=[], type_ignores=[])
        self.text = "\n".join(self.texts.values())
        self.pictures = "\n".join(self.texts[name] for name in FILES if name != "model.py")

    def nodes(self, kind):
        return [node for tree in self.trees.values() for node in ast.walk(tree) if isinstance(node, kind)]

    def calls_of(self, name):
        """Calls of a function, or of a member of something by that name."""
        return [call for call in self.nodes(ast.Call) if getattr(call.func, "id", getattr(call.func, "attr", None)) == name]


class Values(dict):
    """Names for expressions of a program: what its modules hold, and what is assigned anywhere, worked out when it is asked for."""

    def __init__(self, code, modules):
        super().__init__()
        for module in modules:
            self.update(vars(module))
        self.assigned, self.busy = {}, set()
        for node in code.nodes((ast.Assign, ast.AnnAssign)):
            for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                if isinstance(target, ast.Name) and node.value is not None:
                    self.assigned.setdefault(target.id, node.value)
        for function in code.nodes(ast.FunctionDef):
            arguments = function.args
            named = list(zip(arguments.args[len(arguments.args) - len(arguments.defaults) :], arguments.defaults))
            named += [pair for pair in zip(arguments.kwonlyargs, arguments.kw_defaults) if pair[1] is not None]
            for argument, default in named:
                self.assigned.setdefault(argument.arg, default)
        self.options = option_defaults(code)

    def __missing__(self, name):
        if name not in self.assigned or name in self.busy:
            return self.fallback(name)
        node = self.assigned[name]
        if any(getattr(call.func, "attr", getattr(call.func, "id", "")).startswith("parse") for call in ast.walk(node) if isinstance(call, ast.Call)):
            return self.fallback(name)
        self.busy.add(name)
        try:
            self[name] = value = self.of(node)
            return value
        finally:
            self.busy.discard(name)

    def fallback(self, name):
        """Options of the command line are at their defaults, since the program is started without any."""
        if re.search(r"(?i)arg|opt|cfg|conf|params", name):
            return types.SimpleNamespace(**{key: self.of(node) for key, node in self.options.items()})
        # So that names of Python's own are looked for where they are.
        raise KeyError(name)

    def of(self, node):
        return eval(compile(ast.Expression(body=node), "<program>", "eval"), self)  # noqa: S307


def option_defaults(code):
    found = {}
    for call in code.calls_of("add_argument"):
        names = [word.value for word in call.args if isinstance(word, ast.Constant) and isinstance(word.value, str)]
        default = next((word.value for word in call.keywords if word.arg == "default"), None)
        if names and default is not None:
            found[max(names, key=len).lstrip("-").replace("-", "_")] = default
    return found


def arguments_in(code, values, name):
    """Arguments with which the program calls a class or function, where they can be worked out."""
    found = []
    for call in code.calls_of(name):
        try:
            words = [values.of(word) for word in call.args]
            named = {word.arg: values.of(word.value) for word in call.keywords if word.arg}
        except Exception:
            continue
        if (words, named) not in found:
            found.append((words, named))
    return found


def find_size(code):
    """Height and width that images are resized to; None where the code does not say it in numbers."""
    text = code.text
    pair = re.search(r"Resize\(\s*(?:size\s*=\s*|height\s*=\s*)?[\(\[]?\s*(\d+)\s*,\s*(?:width\s*=\s*)?(\d+)", text)
    if pair:
        return int(pair[1]), int(pair[2])
    pair = re.search(r"\.resize\(\s*[\(\[]\s*(\d+)\s*,\s*(\d+)", text)
    if pair:
        return int(pair[2]), int(pair[1])
    named = re.search(r"(?i)\b(?:img|image|input|target|resize)_?(?:size|shape|dims?)\b[^=\n]{0,30}=\s*[\(\[]?\s*(\d{2,4})(?:\s*,\s*(\d{2,4}))?", text)
    if named:
        return int(named[1]), int(named[2] or named[1])
    sides = [re.search(rf"(?i)\b(?:img|image|input)_?{side}\b[^=\n]{{0,20}}=\s*(\d{{2,4}})", text) for side in ("height", "width")]
    return (int(sides[0][1]), int(sides[1][1])) if all(sides) else None


def sizes_in(code, network):
    """Numbers that may be the side which a network is made for: of square parameters, in the code, and the usual ones."""
    sides = [value.shape[-1] for value in network.state_dict().values() if value.dim() > 2 and value.shape[-1] == value.shape[-2] >= 32]
    numbers = [node.value for node in code.nodes(ast.Constant) if type(node.value) is int and 32 <= node.value <= 1024 and node.value % 8 == 0]
    return list(dict.fromkeys(sides + numbers + [256, 512, 224, 128, 384, 64, 320, 572]))


def find_normalisation(code, values, channels):
    """Mean and deviation by channel that transforms take off images from 0 to 1; None where there are none, or not in numbers."""
    for call in code.calls_of("Normalize"):
        words = {**dict(zip(("mean", "std"), call.args)), **{word.arg: word.value for word in call.keywords}}
        try:
            mean, deviation = (list(values.of(words[name])) for name in ("mean", "std"))
        except KeyError:
            # That of albumentations has ImageNet's values unless it is told others.
            mean, deviation = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)
        except Exception:
            continue
        if usable(mean, deviation, channels):
            return mean, deviation
    for minus, over in [] if is_standardised(code.pictures) else shifts_in(code):
        try:
            mean, deviation = (numbers(values.of(node)) for node in (minus, over))
        except Exception:
            continue
        if max(mean + deviation, default=256) <= 255 and usable(mean, deviation, channels):
            share = 255 if max(mean + deviation) > 3 else 1
            return [one / share for one in mean], [one / share for one in deviation]
    found = re.search(r"Normalize\(\s*(?:mean\s*=\s*)?[\(\[]([\d.,\s]+)[\)\]]\s*,\s*(?:std\s*=\s*)?[\(\[]([\d.,\s]+)[\)\]]", code.text)
    if found:
        mean, deviation = ([float(part) for part in text.split(",") if part.strip()] for text in found.groups())
        if usable(mean, deviation, channels):
            return mean, deviation
    return None


def shifts_in(code):
    """What is taken off and divided by in "(image - a) / b" of dataset.py, and of other files where the name is one of images."""
    for file, tree in code.trees.items():
        for node in ast.walk(tree):
            if not (isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div)) or file == "model.py":
                continue
            left = node.left
            if isinstance(left, ast.BinOp) and isinstance(left.op, ast.Sub):
                if file == "dataset.py" or re.search(r"(?i)im(?:g|age)", getattr(left.left, "id", "")):
                    yield left.right, node.right


def numbers(value):
    """A number, or a flat array of numbers, as a list."""
    if isinstance(value, (int, float)):
        return [value]
    return [float(one) for one in (value.flatten().tolist() if hasattr(value, "flatten") else value)]


def usable(mean, deviation, channels):
    numbers = [*mean, *deviation]
    return all(isinstance(one, (int, float)) for one in numbers) and {len(mean), len(deviation)} <= {1, channels} and 0 not in deviation


def find_scale(code):
    """What else is done to the values of an image: "unit" (0 to 1), "centred" (-1 to 1), "bytes" (0 to 255), "standard" or "range"."""
    text = code.pictures
    if is_standardised(text):
        return "standard"
    if re.search(r"-\s*[\w.]*\bmin\([^()]*\)\s*\)\s*/\s*\(?[^\n]{0,40}\bmax\(", text):
        return "range"
    if re.search(r"/\s*127\.5\d*\s*\)?\s*-\s*1|/\s*255(?:\.0*)?\s*\)?\s*\*\s*2(?:\.0*)?\s*-\s*1|-\s*127\.5\)\s*/\s*127\.5", text):
        return "centred"
    divided = r"(?i)\bToTensor\b|to_tensor|\b255|\b256\.|convert_image_dtype|ToDtype|normali[sz]e|rescale|(?:plt|mpimg)\.imread|img_as_float"
    opened = r"Image\.open|np\.(?:as)?array|from_numpy|cv2\.imread|read_image"
    return "bytes" if re.search(opened, text) and not re.search(divided, text) else "unit"


def is_standardised(text):
    if re.search(r"-\s*[\w.]*\bmean\([^()]*\)\s*\)\s*/\s*\(?\s*[\w.]*\bstd\(", text):
        return True
    found = re.search(r"\(\s*\w+\s*-\s*(\w+)\s*\)\s*/\s*\(?\s*(\w+)", text)
    return bool(found and all(re.search(rf"\b{name}\b[\w, ]*=[^\n=]*\b{what}\(", text) for name, what in zip(found.groups(), ("mean", "std"))))


def takes_last(code):
    """Whether the program takes the last of several outputs."""
    found = re.findall(r"\b(?:outputs?|preds?|predictions?|logits|out|masks?_pred|results?|y_pred|model\([^()\n]*\))\[(-1|0)\]", code.pictures)
    return "-1" in found and "0" not in found
