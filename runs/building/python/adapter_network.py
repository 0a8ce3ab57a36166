"""Finds the network that a program saved: by its state dict and the classes of the program, or as a whole."""
import ast
import importlib
import inspect
import os
import re
import sys
import types

import torch
from torch import nn

from adapter_code import Values, arguments_in


def load(path):
    """torch.load of later versions opens weights alone unless it is told otherwise."""
    options = {"weights_only": False} if "weights_only" in inspect.signature(torch.load).parameters else {}
    return torch.load(path, map_location="cpu", **options)


def definitions(name, tree):
    """A module of what a file imports and defines alone: nothing that it does when it is run."""
    module = types.ModuleType(name)
    kinds = (ast.Import, ast.ImportFrom, ast.ClassDef, ast.FunctionDef, ast.Assign, ast.AnnAssign)
    for node in tree.body:
        if isinstance(node, kinds) and not (isinstance(node, (ast.Assign, ast.AnnAssign)) and has_call(node)):
            try:
                exec(compile(ast.Module(body=[node], type_ignores=[]), f"{name}.py", "exec"), vars(module))  # noqa: S102
            except Exception:
                continue
    return module


def has_call(node):
    return any(isinstance(one, ast.Call) for one in ast.walk(node))


def find_modules(code, say):
    """The modules of a program; of main.py, and of those that cannot be imported, their definitions."""
    modules = {}
    for name in ("model", "train", "dataset"):
        try:
            modules[name] = importlib.import_module(name)
        except BaseException as error:
            say(f"{name}.py cannot be imported: {type(error).__name__}")
            modules[name] = definitions(name, code.trees[f"{name}.py"])
    modules["main"] = definitions("main", code.trees["main.py"])
    return modules


def find_makers(modules):
    """Classes of networks, and functions that may make one; also under the name that a model saved by main.py looks for them by."""
    classes, functions = {}, {}
    for name, module in modules.items():
        for key, value in vars(module).items():
            if inspect.isclass(value) and value.__module__ == name:
                setattr(sys.modules["__main__"], key, value)
                if issubclass(value, nn.Module):
                    classes.setdefault(key, value)
            elif inspect.isfunction(value) and value.__module__ == name and re.search(r"(?i)net|model", key):
                if not re.search(r"(?i)train|valid|eval|test|save|load|summar|plot|count|predict|print", key):
                    functions.setdefault(key, value)
    return {**classes, **functions}


def saved_files(folder):
    found = []
    for place, _, names in os.walk(folder):
        found += [os.path.join(place, name) for name in names if re.search(r"\.(pth|pt|pth\.tar|ckpt)$", name)]

    def order(path):
        name = os.path.basename(path).lower()
        return (not re.search("state|dict|weight", name), "best" not in name, name)

    return sorted(found, key=order)


def is_state(value):
    return isinstance(value, dict) and bool(value) and all(torch.is_tensor(one) for one in value.values())


def states_in(loaded, depth=0):
    """State dicts in what was loaded, those that are called after a model first."""
    if is_state(loaded):
        return [loaded] if kernels(loaded) else []
    if not isinstance(loaded, dict) or depth > 3:
        return []
    names = sorted(loaded, key=lambda name: (not re.search(r"(?i)model|net|state_dict|weights", str(name)), bool(re.search(r"(?i)optim|sched", str(name)))))
    return [state for name in names for state in states_in(loaded[name], depth + 1)]


def networks_in(loaded):
    """Whole networks in what was loaded."""
    values = loaded.values() if isinstance(loaded, dict) else [loaded]
    return [value for value in values if isinstance(value, nn.Module)]


def forms(state):
    """A state dict as it is, and without what wrappers put before all of its names, such as "module."."""
    yield state
    while True:
        first = {name.split(".", 1)[0] for name in state if "." in name}
        if len(first) != 1 or any("." not in name for name in state):
            return
        state = {name.split(".", 1)[1]: value for name, value in state.items()}
        yield state


def kernels(state):
    return [value for value in state.values() if value.dim() == 4]


def guesses(maker, state):
    """Arguments by what the parameters are called, and what the weights say of them."""
    weights = kernels(state)
    values = {}
    try:
        parameters = inspect.signature(maker.__init__ if inspect.isclass(maker) else maker).parameters
    except (TypeError, ValueError):
        return
    for name, parameter in parameters.items():
        low = name.lower()
        if re.search(r"in_?(ch|c\b|put)|n_channels|^channels$|img_ch", low):
            values[name] = [weights[0].shape[1]]
        elif re.search(r"class|out_?(ch|c\b|put)", low):
            values[name] = [weights[-1].shape[0]]
        elif re.search(r"bilinear|up_?sample|up_mode", low) and isinstance(parameter.default, (bool, type(inspect._empty))):
            values[name] = [True, False]
        elif re.search(r"feature|base|filters|init|width|start", low) and not isinstance(parameter.default, (list, tuple)):
            values[name] = [weights[0].shape[0]]
    tried = [{}]
    for name, options in values.items():
        tried = [{**one, name: option} for one in tried for option in options]
    for named in tried:
        yield [], named


def build(makers, state, code, values, say):
    """A network whose state dict is this one: made without arguments, as the code makes it, or by guesses."""
    for name, maker in makers.items():
        for words, named in [([], {}), *arguments_in(code, values, name), *guesses(maker, state)]:
            try:
                network = maker(*words, **named)
            except Exception:
                continue
            for form in forms(state):
                try:
                    network.load_state_dict(form, strict=True)
                except Exception:
                    continue
                told = ", ".join([f"{word}" for word in words] + [f"{key}={value}" for key, value in named.items()])
                say(f"{'class' if inspect.isclass(maker) else 'function'} {name}({told}) matches the state dict")
                return network
    return None


def find_network(folder, code, say):
    """The network, or None without one that can be used; the modules of the program, and how its expressions are worked out."""
    modules = find_modules(code, say)
    makers = find_makers(modules)
    values = Values(code, modules.values())
    whole = None
    for path in saved_files(folder):
        name = os.path.basename(path)
        try:
            loaded = load(path)
        except BaseException as error:
            say(f"{name} cannot be opened: {type(error).__name__}")
            continue
        if whole is None and networks_in(loaded):
            whole = (name, networks_in(loaded)[0])
        for state in states_in(loaded):
            network = build(makers, state, code, values, say)
            if network is not None:
                say(f"weights from {name}")
                return network, modules, values
    if whole is None:
        return None, modules, values
    say(f"whole model from {whole[0]}")
    return whole[1], modules, values
